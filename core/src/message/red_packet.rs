//! Sending red packets.

use super::reply::reply;
use super::request::request;
use super::words::choices;
use crate::text::Text;
use crate::value::Fen;

choices! {
    /// `amt_type`: how a red packet is split among those who open it.
    pub enum AmtType {
        /// By chance.
        AllRand = "ALL_RAND",
    }
}

request! {
    /// Sends a red packet. (WeChat Pay V2, "Red packets".)
    ///
    /// The same number sends the same red packet: after a reply that was lost, or one that means
    /// [`Advice::Query`](crate::api::Advice::Query), ask with
    /// [`GetRedPackInfo`](super::GetRedPackInfo), and never send it under a new number before that
    /// has answered.
    pub struct SendRedPack to SEND_RED_PACK => UnverifiedSendRedPackReply;
    required {
        /// The merchant's number: [`MchBillno`](crate::MchBillno).
        mch_billno: &'a str,
        /// Who gives it, at most 32 bytes.
        send_name: &'a str,
        /// Who gets it, as the application knows the user.
        re_openid: &'a str,
        /// How much is in it.
        total_amount: Fen,
        /// How many may open it: 1.
        total_num: u32,
        /// A wish, at most 128 bytes.
        wishing: &'a str,
        /// The address of the machine that sends this.
        client_ip: &'a str,
        /// What it is given for, at most 32 bytes.
        act_name: &'a str,
        /// More about that, at most 256 bytes.
        remark: &'a str,
    }
    more SendRedPackMore {
        /// The occasion: `PRODUCT_1` to `PRODUCT_8`. Said to be needed below 1 yuan and above 200.
        scene_id: &'a str,
        /// Where the user acted, as a query string that is percent-encoded already: it is signed and
        /// sent as it is.
        risk_info: &'a str,
        /// The application whose users see it, where a service provider sends it.
        msgappid: &'a str,
    }
    echo [mch_billno, total_amount]
}

reply! {
    /// A red packet that was sent. Nothing proves it.
    pub struct UnverifiedSendRedPackReply, from_unverified Unverified {
        /// The merchant's number.
        mch_billno: Text<'a>,
        /// Who gets it.
        re_openid: Option<Text<'a>>,
        /// How much is in it.
        total_amount: Option<Fen>,
        /// The gateway's number.
        send_listid: Option<Text<'a>>,
    }
}

request! {
    /// Sends a red packet that its receiver shares with others. (WeChat Pay V2, "Group red
    /// packets".)
    pub struct SendGroupRedPack to SEND_GROUP_RED_PACK => UnverifiedSendRedPackReply;
    required {
        /// The merchant's number: [`MchBillno`](crate::MchBillno).
        mch_billno: &'a str,
        /// Who gives it, at most 32 bytes.
        send_name: &'a str,
        /// Who gets the first of it, as the application knows the user.
        re_openid: &'a str,
        /// How much is in it.
        total_amount: Fen,
        /// How many may open it: 3 or more.
        total_num: u32,
        /// How it is split.
        amt_type: AmtType,
        /// A wish, at most 128 bytes.
        wishing: &'a str,
        /// What it is given for, at most 32 bytes.
        act_name: &'a str,
        /// More about that, at most 256 bytes.
        remark: &'a str,
    }
    more SendGroupRedPackMore {
        /// The occasion: `PRODUCT_1` to `PRODUCT_8`. Said to be needed below 1 yuan and above 200.
        scene_id: &'a str,
        /// Where the user acted, as a query string that is percent-encoded already.
        risk_info: &'a str,
    }
    echo [mch_billno, total_amount]
}

request! {
    /// Sends a red packet that a mini-program hands over. (WeChat Pay V2, "Mini-program red
    /// packets".)
    pub struct SendMiniProgramRedPack to SEND_MINI_PROGRAM_RED_PACK
        => UnverifiedSendMiniProgramRedPackReply;
    fixed {
        notify_way = "MINI_PROGRAM_JSAPI",
    }
    required {
        /// The merchant's number: [`MchBillno`](crate::MchBillno).
        mch_billno: &'a str,
        /// Who gives it, at most 32 bytes.
        send_name: &'a str,
        /// Who gets it, as the application knows the user.
        re_openid: &'a str,
        /// How much is in it.
        total_amount: Fen,
        /// How many may open it: 1.
        total_num: u32,
        /// A wish, at most 128 bytes.
        wishing: &'a str,
        /// What it is given for, at most 32 bytes.
        act_name: &'a str,
        /// More about that, at most 256 bytes.
        remark: &'a str,
    }
    more SendMiniProgramRedPackMore {
        /// The occasion: `PRODUCT_1` to `PRODUCT_8`. Said to be needed below 1 yuan and above 200.
        scene_id: &'a str,
    }
    echo [mch_billno, total_amount]
}

reply! {
    /// A red packet that a mini-program can hand over. Nothing proves it.
    pub struct UnverifiedSendMiniProgramRedPackReply, from_unverified Unverified {
        /// The merchant's number.
        mch_billno: Text<'a>,
        /// What the mini-program needs; to be signed anew for it.
        package: Text<'a>,
        /// Who gets it.
        re_openid: Option<Text<'a>>,
        /// How much is in it.
        total_amount: Option<Fen>,
        /// The gateway's number.
        send_listid: Option<Text<'a>>,
    }
}
