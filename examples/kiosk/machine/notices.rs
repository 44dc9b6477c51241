//! Notifications: genuine or not, new or not, about this sale or not.

use wxpay_core::flow::{Answer, Delivery, Inbox, Seen};
use wxpay_core::notify::{self, ack};
use wxpay_core::{Error, Expected, Field, Fields, Kind};

use super::calls::FIELDS;
use super::{Account, Board, Line as _, Machine, Memory, Sale, System as _};

/// What a notification turned out to be.
#[derive(Clone, Copy)]
enum Notice {
    /// The payment of this sale.
    Paid,
    /// A payment that was heard of before.
    Again,
    /// About a refund. Nobody signs those: a reason to ask.
    Refund,
}

impl<B: Board> Machine<'_, B> {
    /// What a notification says about this sale; none if there is no news.
    ///
    /// What is news is acknowledged by [`Machine::acknowledge`], after it is saved: otherwise a power
    /// cut in between would lose it. What is not genuine is not worth an answer.
    pub(super) fn listen(&mut self, sale: Option<&Sale>) -> Option<Answer> {
        let Memory { notice, plain, seen, .. } = &mut *self.memory;
        let document = self.parts.line.receive(notice)?;
        let heard = read(self.account, document, sale, seen, plain);
        let what = match heard {
            Ok(Notice::Paid) => "payment: genuine, new, and of this sale",
            Ok(Notice::Again) => "payment: the same again, answered as before",
            Ok(Notice::Refund) => "refund: unsigned, so only a reason to ask",
            Err(error) if error.kind() == Kind::OrderMismatch => {
                "payment: genuine, of another sale"
            }
            Err(error) => {
                self.parts.system.note("notice", format_args!("refused: {error}"));
                self.parts.line.answer(None);
                return None;
            }
        };
        self.parts.system.note("notice", format_args!("{what}"));
        self.owes_answer = true;
        match heard {
            Ok(Notice::Paid) => Some(Answer::Paid),
            Ok(Notice::Refund) => Some(Answer::Unknown),
            Ok(Notice::Again) | Err(_) => {
                self.acknowledge();
                None
            }
        }
    }

    /// Nothing more is to come of what was accepted.
    pub(super) fn acknowledge(&mut self) {
        if core::mem::take(&mut self.owes_answer) {
            self.parts.line.answer(Some(ack::SUCCESS));
        }
    }
}

/// The order of the checks is the point: verified, then known or not, then compared with the sale.
fn read<'a>(
    account: &Account<'_>,
    document: &'a [u8],
    sale: Option<&Sale>,
    seen: &mut [Seen],
    plain: &'a mut [u8],
) -> Result<Notice, Error> {
    let Account { key, merchant, .. } = account;
    let mut slots = [Field::EMPTY; FIELDS];
    if Fields::read(document, &mut slots)?.get("req_info").is_some() {
        key.read_refund(document, merchant, &mut slots, plain)?;
        return Ok(Notice::Refund);
    }
    let verified = notify::read(key, document, &mut slots)?;
    let mut inbox = Inbox::new(seen);
    let transaction_id = verified.require("transaction_id")?;
    if inbox.check(transaction_id) == Delivery::Repeated {
        return Ok(Notice::Again);
    }
    let expected = Expected {
        appid: merchant.appid,
        mch_id: merchant.mch_id,
        out_trade_no: sale.map_or("", |sale| &sale.number),
        total_fee: sale.and_then(|sale| sale.price.to_u64()).unwrap_or_default(),
        fee_type: "CNY",
    };
    inbox.remember(verified.accept_payment(&expected)?);
    Ok(Notice::Paid)
}
