//! Reporting how calls went.

use super::reply::reply;
use super::request::{Part, request, set};
use crate::api::Violation;
use crate::fields::Fields;
use crate::scratch::Scratch;
use crate::text::Text;
use crate::value::Time;

/// What a report is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Reported<'a> {
    /// One call of the gateway.
    Call {
        /// The address that was called, at most 127 bytes.
        interface_url: &'a str,
        /// How long it took, in milliseconds. The field is `execute_time_`, as the platform's own
        /// programs spell it.
        execute_time: u32,
    },
    /// Many payments by payment code at once.
    Trades {
        /// JSON: a list of `{"out_trade_no":…,"begin_time":…,"end_time":…,"state":…,"err_msg":…}`.
        /// `state` is `OK`, `FAIL` or `CANCLE`, spelled so. At most 1024 bytes.
        trades: &'a str,
    },
}

impl<'a> Reported<'a> {
    /// `interface_url` of a report of many payments.
    pub const TRADES_URL: &'static str =
        "https://api.mch.weixin.qq.com/pay/batchreport/micropay/total";

    /// `interface_url`
    #[must_use]
    pub const fn interface_url(self) -> &'a str {
        match self {
            Reported::Call { interface_url, .. } => interface_url,
            Reported::Trades { .. } => Self::TRADES_URL,
        }
    }
}

impl<'a> Part<'a> for Reported<'a> {
    fn fill(
        self,
        fields: &mut Fields<'_, 'a>,
        scratch: &mut Scratch<'a>,
    ) -> Result<(), Violation<'a>> {
        set(fields, scratch, "interface_url", self.interface_url())?;
        match self {
            Reported::Call { execute_time, .. } => {
                set(fields, scratch, "execute_time_", execute_time)
            }
            Reported::Trades { trades } => set(fields, scratch, "trades", trades),
        }
    }
}

request! {
    /// Tells the platform how calls went, for its own statistics. (WeChat Pay V2, "Report".)
    pub struct Report to REPORT => UnverifiedReportReply;
    parts {
        /// What it is about.
        reported: Reported<'a>,
    }
    required {
        /// The address of the machine that called, IPv4.
        user_ip: &'a str,
    }
    more ReportMore {
        /// The terminal, by the merchant's own naming; at most 32 bytes.
        device_info: &'a str,
        /// `err_code` of the call.
        err_code: &'a str,
        /// `err_code_des` of the call, at most 128 bytes.
        err_code_des: &'a str,
        /// The merchant's number of the order that the call was about.
        out_trade_no: &'a str,
        /// `result_code` of the call.
        result_code: &'a str,
        /// `return_code` of the call.
        return_code: &'a str,
        /// `return_msg` of the call, at most 128 bytes.
        return_msg: &'a str,
        /// When the call was made.
        time: Time,
    }
    echo []
}

reply! {
    /// A report that was taken, says whoever answered: it is not signed.
    pub struct UnverifiedReportReply, from_unverified Unverified {
        /// For people.
        return_msg: Option<Text<'a>>,
    }
}
