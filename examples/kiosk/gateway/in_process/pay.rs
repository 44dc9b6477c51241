//! Payments: charged, reversed, notified.

use wxpay_core::Verified;

use super::order::text;
use super::{Customer, Due, InProcess, Reply};

impl InProcess {
    pub(super) fn micropay(&mut self, request: &Verified<'_, '_>) -> Option<Reply> {
        if self.find(request).is_some() {
            return Reply::refused("OUT_TRADE_NO_USED");
        }
        text(request, "auth_code")?;
        let (index, customer) = self.open(request)?;
        match customer {
            Customer::TypesPassword { seconds } => {
                self.after(seconds.saturating_mul(1_000), Due::Payment(index));
                self.orders.get_mut(index)?.state = "USERPAYING";
                return Reply::refused("USERPAYING");
            }
            Customer::ForgetsPassword { .. } => {
                self.orders.get_mut(index)?.state = "USERPAYING";
                return Reply::refused("USERPAYING");
            }
            _ => self.charge(index),
        }
        if customer == Customer::PaysUnheard {
            return None;
        }
        let payment = self.orders.get(index)?.payment();
        Reply::done(payment.each_ref().map(|(name, value)| (*name, value.as_str())))
    }

    pub(super) fn reverse(&mut self, request: &Verified<'_, '_>) -> Option<Reply> {
        // A number that never arrived is used up by this, as in tests/gateway: a payment call that is
        // still on its way cannot take money.
        let index = match self.find(request) {
            Some(index) => index,
            None => self.add(request, Customer::WalksAway)?,
        };
        let order = self.orders.get_mut(index)?;
        if order.recall > 0 {
            order.recall = order.recall.saturating_sub(1);
            return Reply::refused("SYSTEMERROR").map(|reply| reply.with([("recall", "Y")]));
        }
        if order.state == "SUCCESS" {
            self.books.merchant = self.books.merchant.saturating_sub(order.fee);
        }
        order.state = "REVOKED";
        Reply::done([("recall", "N")])
    }

    /// The money moves, unless it is too late.
    pub(super) fn charge(&mut self, index: usize) {
        let Some(order) = self.orders.get_mut(index) else { return };
        if !matches!(order.state, "NOTPAY" | "USERPAYING") {
            return;
        }
        order.state = "SUCCESS";
        self.books.merchant = self.books.merchant.saturating_add(order.fee);
        if order.is_native {
            let payment = order.payment();
            let fields = payment.each_ref().map(|(name, value)| (*name, value.as_str()));
            let notice = Reply::done(fields);
            let notice = notice.and_then(|it| it.document(&order.appid, &order.mch_id, &self.key));
            let copies = if order.is_doubled { 2 } else { 1 };
            self.outbox.extend(notice.into_iter().flat_map(|it| vec![it; copies]));
        }
    }
}
