//! Requests and replies, by wxpay-core.

use wxpay_core::api::{Endpoint, Merchant};
use wxpay_core::flow::{Answer, Call};
use wxpay_core::message::{
    CloseOrder, Micropay, MicropayMore, OrderNo, OrderQuery, OrderQueryMore, Outcome, Payer,
    Refund, RefundMore, RefundNo, RefundQuery, Request, Reverse, Trade, UnifiedOrder,
    UnifiedOrderMore,
};
use wxpay_core::{Any, Currency, Fen, Field, Key, SignType};

use crate::mutant::Mutant;
use crate::plan::Way;

pub const APPID: &str = "wx2421b1c4370ec43b";
pub const MCH_ID: &str = "10000100";
pub const KEY: &str = "192006250b4c09247ec02edce69f6a2d";
pub const MERCHANT: Merchant<'static> = Merchant::new(APPID, MCH_ID);

pub fn key(sign_type: SignType) -> Key<Any> {
    Key::new(sign_type, KEY).expect("a key")
}

/// What a request says.
#[derive(Clone, Debug)]
pub struct Words {
    pub out_trade_no: String,
    pub total_fee: i64,
    pub auth_code: String,
    pub out_refund_no: String,
    pub refund_fee: i64,
    pub notify_url: String,
}

/// Writes requests and reads their replies, for one account.
#[derive(Debug)]
pub struct Talk {
    pub key: Key<Any>,
    pub mutant: Mutant,
    count: u64,
}

impl Talk {
    pub fn new(sign_type: SignType, mutant: Mutant) -> Self {
        Talk { key: key(sign_type), mutant, count: 0 }
    }

    fn write_one(&mut self, request: &impl Request) -> Vec<u8> {
        self.count += 1;
        let nonce = format!("{:032}", self.count);
        let mut out = [0; 4096];
        let written = request.write(&self.key, &MERCHANT, &nonce, &mut out);
        written.expect("a request that can be written").to_vec()
    }

    /// The request of a call.
    pub fn write(&mut self, call: Call, words: &Words) -> Vec<u8> {
        let order = OrderNo::OutTradeNo(&words.out_trade_no);
        match call {
            Call::Micropay => self.write_one(&micropay(words)),
            Call::OrderQuery => self.write_one(&OrderQuery { order, more: OrderQueryMore::NONE }),
            Call::Reverse => self.write_one(&Reverse { order }),
            Call::CloseOrder => self.write_one(&CloseOrder { out_trade_no: &words.out_trade_no }),
            Call::Refund => self.write_one(&refund(words)),
            Call::RefundQuery => self.write_one(&refund_query(words)),
        }
    }

    /// What a reply says.
    pub fn read(&self, call: Call, words: &Words, reply: &[u8]) -> Answer {
        if let Some(answer) = self.mutant.reads(call, reply) {
            return answer;
        }
        let (key, merchant) = (&self.key, &MERCHANT);
        let mut slots = [Field::EMPTY; 96];
        let order = OrderNo::OutTradeNo(&words.out_trade_no);
        match call {
            Call::Micropay => {
                Answer::of_micropay(&micropay(words).read_reply(key, merchant, reply, &mut slots))
            }
            Call::OrderQuery => {
                let query = OrderQuery { order, more: OrderQueryMore::NONE };
                let read = query.read_reply(key, merchant, reply, &mut slots);
                Answer::of_order_query(&read, Fen::new(words.total_fee), Currency::CNY)
            }
            Call::Reverse => {
                let reverse = Reverse { order };
                Answer::of_reverse(&reverse.read_reply(key, merchant, reply, &mut slots))
            }
            Call::CloseOrder => {
                let close = CloseOrder { out_trade_no: &words.out_trade_no };
                Answer::of_close_order(&close.read_reply(key, merchant, reply, &mut slots))
            }
            Call::Refund => {
                Answer::of_refund(&refund(words).read_reply(key, merchant, reply, &mut slots))
            }
            Call::RefundQuery => {
                let read = refund_query(words).read_reply(key, merchant, reply, &mut slots);
                Answer::of_refund_query(&read, &words.out_refund_no)
            }
        }
    }

    /// Where an order is placed, and how.
    pub fn write_order(&mut self, way: Way, words: &Words) -> (Endpoint, Vec<u8>) {
        (UnifiedOrder::ENDPOINT, self.write_one(&unified_order(way, words)))
    }

    /// Whether it was placed; none if nobody knows.
    pub fn read_order(&self, way: Way, words: &Words, reply: &[u8]) -> Option<bool> {
        let mut slots = [Field::EMPTY; 32];
        let order = unified_order(way, words);
        match order.read_reply(&self.key, &MERCHANT, reply, &mut slots) {
            Ok(Outcome::Done(reply)) => Some(way != Way::Native || reply.code_url.is_some()),
            Ok(Outcome::Refused(_)) => Some(false),
            Ok(Outcome::Unknown(_)) | Err(_) => None,
        }
    }
}

fn micropay(words: &Words) -> Micropay<'_> {
    Micropay {
        body: "乌龙茶",
        out_trade_no: &words.out_trade_no,
        total_fee: Fen::new(words.total_fee),
        auth_code: &words.auth_code,
        spbill_create_ip: "192.0.2.7",
        more: MicropayMore { attach: Some("till & <counter>"), ..MicropayMore::NONE },
    }
}

fn refund(words: &Words) -> Refund<'_> {
    Refund {
        order: OrderNo::OutTradeNo(&words.out_trade_no),
        out_refund_no: &words.out_refund_no,
        total_fee: Fen::new(words.total_fee),
        refund_fee: Fen::new(words.refund_fee),
        more: RefundMore { notify_url: Some(&words.notify_url), ..RefundMore::NONE },
    }
}

fn refund_query(words: &Words) -> RefundQuery<'_> {
    RefundQuery { refund: RefundNo::OutRefundNo(&words.out_refund_no), offset: None }
}

fn unified_order(way: Way, words: &Words) -> UnifiedOrder<'_> {
    let trade = match way {
        Way::Jsapi => Trade::Jsapi(Payer::Openid("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o")),
        _ => Trade::Native { product_id: "tea" },
    };
    UnifiedOrder {
        trade,
        body: "龙井",
        out_trade_no: &words.out_trade_no,
        total_fee: Fen::new(words.total_fee),
        spbill_create_ip: "192.0.2.7",
        notify_url: &words.notify_url,
        more: UnifiedOrderMore::NONE,
    }
}
