//! Seven customers, a rogue and a power cut.

use core::error::Error;
use std::rc::Rc;

use wxpay_core::api::Merchant;
use wxpay_core::{Fen, Key, TimeForm};

use crate::forger;
use crate::gateway::{Customer, Gateway};
use crate::machine::{Account, Drink, Fault, Machine, Memory, Outcome, Sale};
use crate::simulated::{Bench, Simulated};
use crate::till::Till;

// The merchant of the official documentation. A real key lives in protected storage and is never
// a constant.
pub const APP_ID: &str = "wx2421b1c4370ec43b";
pub const MERCHANT_ID: &str = "10000100";
pub const KEY: &str = "192006250b4c09247ec02edce69f6a2d";

pub const DRINKS: [Drink<'static>; 3] = [
    Drink { name: "乌龙茶", product: "oolong-500", price: Fen::new(450) },
    Drink { name: "矿泉水", product: "water-550", price: Fen::new(200) },
    Drink { name: "冰咖啡", product: "coffee-300", price: Fen::new(600) },
];
/// The machine's spirals.
const TEA: usize = 0;
const WATER: usize = 1;
const COFFEE: usize = 2;
/// One coffee: the second customer for it will be sorry.
const BOTTLES: [u32; 3] = [5, 5, 1];

/// What a customer does after a sale, before the next one comes; milliseconds.
const PAUSE: u32 = 10_000;

type Done = Result<(), Box<dyn Error>>;

pub fn run(gateway: Box<dyn Gateway>) -> Done {
    let notify_url = gateway.notify_url();
    let account = Account {
        key: Key::hmac_sha256(KEY)?,
        merchant: Merchant::new(APP_ID, MERCHANT_ID),
        machine: "K3",
        ip: "10.0.8.42",
        notify_url: &notify_url,
    };
    let bench = Bench::new(gateway, BOTTLES);
    let mut till = Till::default();
    bench.transcript.title("A drinks machine. Each line: when (in Beijing), which part, and what it did; amounts in yuan.");

    let mut memory = Memory::NEW;
    let machine = Machine::new(bench.parts(), &account, &DRINKS, &mut memory);
    let mut story = Story { bench: &bench, machine, till: &mut till };
    story.qr_code()?;
    story.password()?;
    story.lost_reply()?;
    story.no_password()?;
    story.sold_out()?;
    story.forgeries()?;
    story.power_cut()?;

    // All that is left is what the flash has.
    bench.pass(20_000);
    bench.say("power", "back, but the memory is empty");
    let mut memory = Memory::NEW;
    let machine = Machine::new(bench.parts(), &account, &DRINKS, &mut memory);
    Story { bench: &bench, machine, till: &mut till }.power_back()?;

    let books = bench.gateway.borrow_mut().books()?;
    till.close(books, &bench.transcript)
}

/// What is sold and what happens then.
struct Story<'s> {
    bench: &'s Rc<Bench>,
    machine: Machine<'s, Simulated>,
    till: &'s mut Till,
}

impl Story<'_> {
    fn qr_code(&mut self) -> Done {
        self.begin("1  A QR code", Customer::ScansAndPays { seconds: 12 })?;
        let sold = self.machine.sell_by_qr(TEA);
        let lesson = "A notification counts if it is genuine, new, and says what the order says.";
        self.end(sold, Outcome::Sold, lesson)
    }

    fn password(&mut self) -> Done {
        self.begin("2  A payment code, and a password", Customer::TypesPassword { seconds: 8 })?;
        // Some hold the bottle before the scanner.
        self.bench.scan(2_000, "6901234567892\r\n");
        self.bench.scan(6_000, &self.code());
        let sold = self.machine.sell_by_code(WATER);
        self.end(sold, Outcome::Sold, "Charged once, then asked about until it is known.")
    }

    fn lost_reply(&mut self) -> Done {
        self.begin("3  The reply is lost", Customer::PaysUnheard)?;
        self.bench.scan(3_000, &self.code());
        let sold = self.machine.sell_by_code(COFFEE);
        self.end(sold, Outcome::Sold, "No reply is no answer: the query knows. Never charge again.")
    }

    fn no_password(&mut self) -> Done {
        let customer = Customer::ForgetsPassword { recall: 2 };
        self.begin("4  The password does not come", customer)?;
        self.bench.scan(3_000, &self.code());
        let sold = self.machine.sell_by_code(TEA);
        let lesson = "After 45 s it is taken back, until the gateway says that it was.";
        self.end(sold, Outcome::Reversed, lesson)
    }

    fn sold_out(&mut self) -> Done {
        self.begin("5  Sold out", Customer::Pays)?;
        self.bench.scan(3_000, &self.code());
        let sold = self.machine.sell_by_code(COFFEE);
        let lesson = "One refund number, asked about until the money has arrived.";
        self.end(sold, Outcome::Refunded, lesson)
    }

    fn forgeries(&mut self) -> Done {
        self.begin("6  A rogue, and four forged notifications", Customer::WalksAway)?;
        // An order number is no secret.
        let number = format!("K3-{}", self.bench.time().to_text(TimeForm::Compact));
        let times = [6_000, 7_000, 8_000, 9_000];
        for (forgery, time) in forger::forgeries(&number, "200")?.into_iter().zip(times) {
            self.bench.forge(time, forgery);
        }
        let sold = self.machine.sell_by_qr(WATER);
        let lesson = "Nothing falls, and nobody is told why. After 5 minutes the order is closed.";
        self.end(sold, Outcome::NotPaid, lesson)
    }

    fn power_cut(&mut self) -> Done {
        self.begin("7  A power cut in the middle of a payment", Customer::Pays)?;
        self.bench.scan(3_000, &self.code());
        // Saved, sent, and then nothing: the fourth moment.
        self.bench.cut_power(3);
        match self.machine.sell_by_code(TEA) {
            Err(Fault::Flash) => Ok(()),
            other => Err(format!("a power cut, and {other:?}").into()),
        }
    }

    fn power_back(&mut self) -> Done {
        let sold = self.machine.resume().and_then(|sold| sold.ok_or(Fault::Flash));
        let lesson = "What is saved as sent counts as sent: asked for, not charged again.";
        self.end(sold, Outcome::Sold, lesson)
    }

    /// The payment code on the next customer's phone, as the scanner sends it: new each time.
    fn code(&self) -> String {
        format!("13456789{}\r\n", self.bench.time().unix())
    }

    fn begin(&mut self, title: &str, customer: Customer) -> Done {
        self.bench.transcript.title(title);
        self.bench.gateway.borrow_mut().expect(customer)
    }

    fn end(&mut self, sold: Result<(Sale, Outcome), Fault>, due: Outcome, lesson: &str) -> Done {
        let (sale, outcome) = sold?;
        self.till.enter(&sale, outcome);
        self.machine.rest(PAUSE);
        self.bench.transcript.lesson(lesson);
        if outcome == due { Ok(()) } else { Err(format!("{outcome:?}, not {due:?}").into()) }
    }
}
