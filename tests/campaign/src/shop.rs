//! The shop's server: hears notifications on loopback, and keeps the accounts.

use std::collections::HashMap;
use std::io::{BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;

use wxpay_core::flow::{Answer, Delivery, Inbox, Seen};
use wxpay_core::notify::{self, ack};
use wxpay_core::{Any, Expected, Field, Fields, Key, Kind, SignType};
use wxpay_tests::random::Random;

use crate::http::Message;
use crate::mutant::Mutant;
use crate::talk::{APPID, MCH_ID, MERCHANT, key};

/// What a notification was about.
#[derive(Clone, Debug)]
pub enum News {
    Paid(String),
    OtherAmount(String),
    Refund(String),
}

impl News {
    /// About which number, and what a flow is told.
    pub fn parts(&self) -> (&str, Answer) {
        match self {
            News::Paid(number) => (number, Answer::Paid),
            News::OtherAmount(number) => (number, Answer::OtherPayment),
            // It is signed by nobody: a reason to ask.
            News::Refund(number) => (number, Answer::Unknown),
        }
    }
}

/// What lasts: the merchant's database, as it were, and the memory of the inbox.
#[derive(Debug)]
pub struct Shop {
    key: Key<Any>,
    mutant: Mutant,
    seed: u64,
    /// The price of each order that a customer may pay by himself.
    pub orders: HashMap<String, i64>,
    /// What was booked as received, by `out_trade_no`: once each.
    pub credits: HashMap<String, i64>,
    memory: [Seen; 16],
    /// For the tills that wait.
    pub news: Vec<News>,
    /// What the shop itself did to a notification: what, and about which number.
    pub faults: Vec<(&'static str, String)>,
    pub heard: u64,
    /// Recognised by the inbox, and by the accounts.
    pub repeated: [u64; 2],
    pub refused: u64,
    came: HashMap<Vec<u8>, u64>,
}

/// What becomes of a notification on the shop's side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Normal,
    Down,
    Fails,
    AnswerLost,
}

impl Shop {
    /// The shop, and the address of its server, which lasts as long as the process.
    pub fn open(sign_type: SignType, mutant: Mutant, seed: u64) -> (Arc<Mutex<Self>>, String) {
        let shop = Arc::new(Mutex::new(Shop {
            key: key(sign_type),
            mutant,
            seed,
            orders: HashMap::new(),
            credits: HashMap::new(),
            memory: [Seen::EMPTY; 16],
            news: Vec::new(),
            faults: Vec::new(),
            heard: 0,
            repeated: [0; 2],
            refused: 0,
            came: HashMap::new(),
        }));
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address").to_string();
        let served = Arc::clone(&shop);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // Whoever hangs up has his answer lost.
                let _ = serve(&stream, &served);
            }
        });
        (shop, address)
    }

    /// Books a payment, once.
    pub fn credit(&mut self, number: &str, fen: i64) -> bool {
        if self.credits.contains_key(number) {
            return false;
        }
        self.credits.insert(number.to_string(), fen);
        true
    }

    /// The answer, if there is one.
    fn hear(&mut self, is_refund: bool, body: &[u8]) -> Option<Vec<u8>> {
        self.heard += 1;
        let number = self.number_of(is_refund, body);
        let fate = self.fate(body);
        let name = match fate {
            Fate::Normal => "",
            Fate::Down => "shop: does not answer",
            Fate::Fails => "shop: answers FAIL",
            Fate::AnswerLost => "shop: its answer is lost",
        };
        if fate != Fate::Normal && !number.is_empty() {
            self.faults.push((name, number));
        }
        match fate {
            Fate::Down => None,
            Fate::Fails => Some(fail("busy")),
            Fate::Normal => Some(self.handle(is_refund, body)),
            Fate::AnswerLost => {
                self.handle(is_refund, body);
                None
            }
        }
    }

    fn fate(&mut self, body: &[u8]) -> Fate {
        let count = self.came.entry(body.to_vec()).or_default();
        *count += 1;
        let mix = body.iter().fold(self.seed ^ *count << 32, |mix, byte| {
            (mix ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01B3)
        });
        match Random::new(mix).below(40) {
            0 => Fate::Down,
            1 => Fate::Fails,
            2 => Fate::AnswerLost,
            _ => Fate::Normal,
        }
    }

    fn handle(&mut self, is_refund: bool, body: &[u8]) -> Vec<u8> {
        let done = if is_refund { self.refund(body) } else { self.payment(body) };
        match done {
            Ok(()) => ack::SUCCESS.as_bytes().to_vec(),
            Err(kind) => {
                self.refused += 1;
                fail(kind.name())
            }
        }
    }

    fn payment(&mut self, body: &[u8]) -> Result<(), Kind> {
        let mut slots = [Field::EMPTY; 64];
        if self.mutant == Mutant::TrustsAnything {
            let fields = Fields::read(body, &mut slots).map_err(|error| error.kind())?;
            let number = fields.get("out_trade_no").ok_or(Kind::MissingField)?.to_string();
            let price = *self.orders.get(&number).ok_or(Kind::OrderMismatch)?;
            self.credit(&number, price);
            self.news.push(News::Paid(number));
            return Ok(());
        }
        let verified = notify::read(&self.key, body, &mut slots).map_err(|error| error.kind())?;
        let number = verified.require("out_trade_no").map_err(|error| error.kind())?.to_string();
        let price = *self.orders.get(&number).ok_or(Kind::OrderMismatch)?;
        let expected = Expected {
            appid: APPID,
            mch_id: MCH_ID,
            out_trade_no: &number,
            total_fee: price as u64,
            fee_type: "CNY",
        };
        let transaction_id = match verified.accept_payment(&expected) {
            Ok(transaction_id) => transaction_id,
            Err(error) => {
                if error.kind() == Kind::AmountMismatch {
                    self.news.push(News::OtherAmount(number));
                }
                return Err(error.kind());
            }
        };
        if self.mutant == Mutant::CreditsTwice {
            *self.credits.entry(number.clone()).or_default() += price;
        }
        let mut inbox = Inbox::new(&mut self.memory);
        if inbox.check(transaction_id) == Delivery::New {
            inbox.remember(transaction_id);
            if !self.credit(&number, price) {
                self.repeated[1] += 1;
            }
        } else {
            self.repeated[0] += 1;
        }
        self.news.push(News::Paid(number));
        Ok(())
    }

    fn refund(&mut self, body: &[u8]) -> Result<(), Kind> {
        let (mut slots, mut buffer) = ([Field::EMPTY; 64], vec![0; body.len()]);
        let read = self.key.read_refund(body, &MERCHANT, &mut slots, &mut buffer);
        let number = read.map_err(|error| error.kind())?.out_refund_no.to_string();
        self.news.push(News::Refund(number));
        Ok(())
    }

    /// What it is about, for the table.
    fn number_of(&self, is_refund: bool, body: &[u8]) -> String {
        let (mut slots, mut buffer) = ([Field::EMPTY; 64], vec![0; body.len()]);
        if is_refund {
            let read = self.key.read_refund(body, &MERCHANT, &mut slots, &mut buffer);
            read.map_or_else(|_| String::new(), |read| read.out_refund_no.to_string())
        } else {
            let fields = Fields::read(body, &mut slots);
            let number = fields.as_ref().ok().and_then(|fields| fields.get("out_trade_no"));
            number.map_or_else(String::new, |number| number.to_string())
        }
    }
}

fn fail(reason: &str) -> Vec<u8> {
    ack::write_fail(reason, &mut [0; 256]).expect("room enough").to_vec()
}

fn serve(mut stream: &TcpStream, shop: &Mutex<Shop>) -> std::io::Result<()> {
    let Some(message) = Message::read(&mut BufReader::new(stream))? else { return Ok(()) };
    let is_refund = message.start.contains("/refund");
    let Some(answer) = lock(shop).hear(is_refund, &message.body) else { return Ok(()) };
    let head =
        format!("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n", answer.len());
    stream.write_all(&[head.as_bytes(), &answer].concat())
}

pub fn lock(shop: &Mutex<Shop>) -> MutexGuard<'_, Shop> {
    shop.lock().expect("a shop whose server has not failed")
}
