//! A sale by QR code: the customer scans the display.

use embedded_hal::delay::DelayNs as _;
use qrcodegen_no_heap::{QrCode, QrCodeEcc, Version};
use wxpay_core::flow::{Event, OrderFlow, OrderTimes};
use wxpay_core::message::{Outcome as Reply, Request as _, Trade, UnifiedOrder, UnifiedOrderMore};
use wxpay_core::{Error, Field, Nonce};

use super::calls::FIELDS;
use super::record::Stage;
use super::{Board, Display as _, Fault, Line as _, Machine, Memory, Outcome, Sale, System as _};

/// A `code_url` has some 35 characters: version 3. 64 would be version 5.
const VERSION: Version = Version::new(5);
pub(super) const QR_BYTES: usize = VERSION.buffer_len();
pub(super) type CodeUrl = heapless::String<64>;

/// How often an order is placed that is not answered, and milliseconds in between and for the reply.
const TRIES: u32 = 3;
const PAUSE: u32 = 2_000;
const REPLY: u64 = 10_000;

impl<B: Board> Machine<'_, B> {
    /// Sells what is in this spiral.
    pub fn sell_by_qr(&mut self, drink: usize) -> Result<(Sale, Outcome), Fault> {
        let sale = self.begin(drink)?;
        let mut flow = OrderFlow::new(OrderTimes::FIVE_MINUTES);
        // Before anybody can see the code: who has seen it can pay.
        self.save(Stage::ByQr, &sale, flow.to_bytes())?;
        let Some(code_url) = self.place(&sale)? else {
            self.save(Stage::Idle, &sale, flow.to_bytes())?;
            self.parts
                .display
                .show(format_args!("no QR code today; please show a payment code"))?;
            return Ok((sale, Outcome::NotPaid));
        };
        self.show_code(&sale, &code_url)?;
        let end = self.drive(&mut flow, &sale, "", Event::Tick)?;
        let outcome = self.conclude(&sale, end)?;
        Ok((sale, outcome))
    }

    /// Places the order. It moves no money, and the same again is the same order.
    pub(super) fn place(&mut self, sale: &Sale) -> Result<Option<CodeUrl>, Fault> {
        for _ in 0..TRIES {
            match self.place_once(sale)? {
                Placed::Yes(code_url) => return Ok(Some(code_url)),
                Placed::No => break,
                Placed::Unknown => self.parts.delay.delay_ms(PAUSE),
            }
        }
        Ok(None)
    }

    fn place_once(&mut self, sale: &Sale) -> Result<Placed, Fault> {
        let drink = self.drink(sale)?;
        let order = UnifiedOrder {
            trade: Trade::Native { product_id: drink.product },
            body: drink.name,
            out_trade_no: &sale.number,
            total_fee: sale.price,
            spbill_create_ip: self.account.ip,
            notify_url: self.account.notify_url,
            more: UnifiedOrderMore {
                device_info: Some(self.account.machine),
                ..UnifiedOrderMore::NONE
            },
        };
        let (key, merchant) = (&self.account.key, &self.account.merchant);
        let nonce = Nonce::from_random(self.parts.system.random());
        let Memory { request, reply, .. } = &mut *self.memory;
        let request = order.write(key, merchant, nonce.as_str(), request).map_err(Error::from)?;
        let until = self.parts.system.now().saturating_add(REPLY);
        let reply = self.parts.line.post(UnifiedOrder::ENDPOINT, request, reply, until);
        let mut slots = [Field::EMPTY; FIELDS];
        let read = reply.map(|reply| order.read_reply(key, merchant, reply, &mut slots));
        let placed = match read {
            Some(Ok(Reply::Done(placed))) => {
                let code_url = placed.code_url.and_then(|code_url| code_url.to_heapless().ok());
                code_url.map_or(Placed::No, Placed::Yes)
            }
            Some(Ok(Reply::Refused(_))) => Placed::No,
            _ => Placed::Unknown,
        };
        let what = match placed {
            Placed::Yes(_) => "done",
            Placed::No => "refused",
            Placed::Unknown => "nothing for certain",
        };
        let path = UnifiedOrder::ENDPOINT.path();
        self.note_call(path, &sale.price.to_yuan(), format_args!("{what}"));
        Ok(placed)
    }

    pub(super) fn show_code(&mut self, sale: &Sale, code_url: &str) -> Result<(), Fault> {
        let (price, drink) = (sale.price.to_yuan(), self.drink(sale)?.name);
        self.parts.display.show(format_args!("scan this to pay {price} for {drink}"))?;
        let [scratch, out] = &mut self.memory.qr;
        let low = QrCodeEcc::Low;
        let code =
            QrCode::encode_text(code_url, scratch, out, low, Version::MIN, VERSION, None, true);
        self.parts.display.show_qr(&code.map_err(|_| Fault::Display)?)
    }
}

/// What became of an order that was placed.
enum Placed {
    Yes(CodeUrl),
    No,
    Unknown,
}
