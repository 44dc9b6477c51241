//! Refunds: accepted at once, paid later.

use wxpay_core::{Error, Field, Fields, Verified};

use super::order::text;
use super::{Due, InProcess, Order, Reply};

/// How long the money takes; milliseconds.
const DURATION: u64 = 30_000;

impl InProcess {
    pub(super) fn refund(&mut self, request: &Verified<'_, '_>) -> Option<Reply> {
        let number = text(request, "out_refund_no")?;
        let Some(index) = self.find(request) else {
            return Reply::refused("ORDERNOTEXIST");
        };
        let order = self.orders.get_mut(index)?;
        let fee = order.fee.to_string();
        if order.state == "SUCCESS" && text(request, "refund_fee").as_ref() == Some(&fee) {
            order.state = "REFUND";
            order.refund = Some((number.clone(), "PROCESSING"));
            self.books.merchant = self.books.merchant.saturating_sub(order.fee);
            self.books.transit = self.books.transit.saturating_add(order.fee);
            self.after(DURATION, Due::Refund(index));
        }
        let order = self.orders.get(index)?;
        match &order.refund {
            Some((known, _)) if *known == number => Reply::done([
                ("out_trade_no", &order.number),
                ("transaction_id", &order.transaction_id),
                ("out_refund_no", known),
                ("refund_id", &order.refund_id()),
                ("refund_fee", &fee),
                ("total_fee", &fee),
            ]),
            _ => Reply::refused("INVALID_REQUEST"),
        }
    }

    pub(super) fn refundquery(&mut self, request: &Verified<'_, '_>) -> Option<Reply> {
        let number = text(request, "out_refund_no")?;
        let mut refunds =
            self.orders.iter().filter_map(|order| Some((order, order.refund.as_ref()?)));
        let Some((order, (_, status))) = refunds.find(|(_, (known, _))| *known == number) else {
            return Reply::refused("REFUNDNOTEXIST");
        };
        Reply::done([
            ("out_trade_no", &order.number),
            ("total_fee", &order.fee.to_string()),
            ("refund_count", "1"),
            ("out_refund_no_0", &number),
            ("refund_id_0", &order.refund_id()),
            ("refund_fee_0", &order.fee.to_string()),
            ("refund_status_0", status),
        ])
    }

    /// The money has arrived, and the merchant is told.
    pub(super) fn finish_refund(&mut self, index: usize) {
        let Some(order) = self.orders.get_mut(index) else { return };
        if let Some((_, status)) = &mut order.refund {
            *status = "SUCCESS";
            self.books.transit = self.books.transit.saturating_sub(order.fee);
        }
        let notice = self.orders.get(index).and_then(|order| self.notice(order).ok());
        self.outbox.extend(notice);
    }

    /// Encrypted, not signed.
    fn notice(&self, order: &Order) -> Result<Vec<u8>, Error> {
        let number = order.refund.as_ref().map_or("", |(number, _)| number);
        let (fee, refund_id) = (order.fee.to_string(), order.refund_id());
        let mut slots = [Field::EMPTY; 16];
        let mut secret = Fields::new(&mut slots);
        secret.set("out_refund_no", number)?;
        secret.set("out_trade_no", &order.number)?;
        secret.set("refund_fee", &fee)?;
        secret.set("refund_id", &refund_id)?;
        secret.set("refund_status", "SUCCESS")?;
        secret.set("total_fee", &fee)?;
        secret.set("transaction_id", &order.transaction_id)?;
        let mut sealed = [0; 1024];
        let sealed = self.key.write_req_info(&secret, &mut sealed)?;

        let mut slots = [Field::EMPTY; 8];
        let mut fields = Fields::new(&mut slots);
        fields.set("return_code", "SUCCESS")?;
        fields.set("appid", &order.appid)?;
        fields.set("mch_id", &order.mch_id)?;
        fields.set("req_info", sealed)?;
        let mut out = [0; 2048];
        fields.write(&mut out).map(<[u8]>::to_vec)
    }
}

impl Order {
    fn refund_id(&self) -> String {
        format!("5030{}", self.transaction_id)
    }
}
