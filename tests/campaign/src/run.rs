//! All sales of one run, in the order of simulated time.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};

use serde_json::json;
use wxpay_core::SignType;
use wxpay_core::flow::{Action, End, Event, Ticket, Why};
use wxpay_core::message::Request;
use wxpay_core::message::UnifiedOrder;

use crate::actor::{Actor, Flow, Kind};
use crate::gateway::Gateway;
use crate::mutant::Mutant;
use crate::plan::{self, Cut, Plan, Way};
use crate::shop::{News, Shop, lock};
use crate::talk::{Talk, Words};

/// What is run.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    pub sales: usize,
    pub seed: u64,
    pub refuses_unknown: bool,
    pub mutant: Mutant,
    pub is_loud: bool,
}

/// What happens at a time.
#[derive(Clone, Debug)]
pub enum Job {
    Begin(usize),
    /// A timer, by its number.
    Wake(usize, u32),
    /// A reply, to the epoch that it belongs to.
    Reply(usize, u32, Ticket, Option<Vec<u8>>),
    Tell(usize, Event),
    Pay(usize, bool),
    PowerOn(usize, bool),
    Jump(usize, i64, bool),
    Mislead(usize, &'static str),
    Attack(usize),
    Refund(usize, usize),
    PowerOff(usize),
    Hold,
    Release,
}

/// The world of one run.
#[derive(Debug)]
pub struct Run {
    pub settings: Settings,
    pub gateway: Gateway,
    pub shop: Arc<Mutex<Shop>>,
    pub talk: Talk,
    pub plans: Vec<Plan>,
    pub actors: Vec<Actor>,
    /// Actors by their numbers.
    pub names: HashMap<String, usize>,
    pub first_day: u64,
    pub address: String,
    jobs: BTreeMap<(u64, u64), Job>,
    count: u64,
    /// The latest reply of each call that names its order, and of which sale.
    pub latest: [Option<(usize, Vec<u8>)>; 6],
}

impl Run {
    pub fn new(settings: Settings) -> Self {
        // Each half of the campaign signs in its own way.
        let sign_type = if settings.refuses_unknown { SignType::HmacSha256 } else { SignType::Md5 };
        let mut gateway = Gateway::start(settings.seed);
        let (shop, address) = Shop::open(sign_type, settings.mutant, settings.seed);
        gateway.control("script", Some(&plan::script(settings.refuses_unknown)));
        let spread = settings.sales as u64 * 8_000;
        // Midnight falls into the first third.
        let midnight = gateway.now + 12 * 3_600_000;
        let begin = midnight - (spread / 3).min(12 * 3_600_000);
        let plans: Vec<Plan> =
            (0..settings.sales).map(|index| Plan::draw(settings.seed, index, spread)).collect();
        let mut run = Run {
            settings,
            first_day: gateway.now,
            gateway,
            shop,
            talk: Talk::new(sign_type, settings.mutant),
            plans,
            actors: Vec::new(),
            names: HashMap::new(),
            address,
            jobs: BTreeMap::new(),
            count: 0,
            latest: Default::default(),
        };
        for index in 0..settings.sales {
            let plan = &run.plans[index];
            let kind = if plan.way == Way::Code { Kind::Code } else { Kind::Order };
            let (number, price, begins) = (plan.number.clone(), plan.price, plan.begins);
            run.add(Actor::new(index, kind, number, price, settings.seed));
            run.at(begin + begins, Job::Begin(index));
        }
        for hour in 1..spread / 3_600_000 {
            run.at(begin + hour * 3_600_000, Job::Hold);
        }
        run.at(begin + spread / 2, Job::Hold);
        run
    }

    /// Lets everything happen.
    pub fn play(&mut self) {
        let mut done = 0;
        while let Some(((time, _), job)) = self.jobs.pop_first() {
            if let Job::Begin(id) = job
                && self.actors[id].placings == 0
            {
                done += 1;
                if self.settings.is_loud && done % (self.settings.sales / 10).max(1) == 0 {
                    println!("    {done} sales begun, {} requests", self.gateway.requests);
                }
            }
            let now = time.max(self.gateway.now);
            self.happen(now, job);
            self.hear();
        }
    }

    pub fn add(&mut self, actor: Actor) -> usize {
        self.names.insert(actor.number.clone(), self.actors.len());
        self.actors.push(actor);
        self.actors.len() - 1
    }

    pub fn at(&mut self, time: u64, job: Job) {
        self.count += 1;
        self.jobs.insert((time, self.count), job);
    }

    fn happen(&mut self, now: u64, job: Job) {
        match job {
            Job::Begin(id) => self.begin(now, id),
            Job::Wake(id, timer) if self.actors[id].timer == timer => {
                self.step(now, id, Event::Tick);
            }
            Job::Wake(..) => {}
            Job::Reply(id, epoch, ticket, reply) if self.actors[id].epoch == epoch => {
                self.reply(now, id, ticket, reply.as_deref());
            }
            Job::Reply(..) => {}
            Job::Tell(id, event) => {
                if let Event::Cancel = event {
                    self.actors[id].fault(now, "till: cancelled");
                }
                self.step(now, id, event);
            }
            Job::Pay(id, works) => {
                let number = &self.actors[id].number;
                let does = if works { "pay" } else { "fail" };
                let given = json!({"out_trade_no": number, "does": does});
                let said = self.gateway.ask(now, "pay", Some(&given));
                self.actors[id].note(now, format!("the customer pays: {said:?}"));
            }
            Job::PowerOn(id, is_damaged) => self.power_on(now, id, is_damaged),
            Job::Jump(id, by, is_known) => self.jump(now, id, by, is_known),
            Job::Mislead(id, how) => {
                let given = json!({"number": self.actors[id].number, "how": how});
                // Of what is not paid there is no notification.
                if self.gateway.ask(now, "notify", Some(&given)).is_ok() {
                    self.actors[id].fault(now, &format!("notification: {how}"));
                }
            }
            Job::Attack(id) => self.attack(now, id),
            Job::Refund(id, part) => self.refund(now, id, part),
            Job::PowerOff(id) => {
                if self.actors[id].flow.is_some() && self.actors[id].end.is_none() {
                    let down = 1_000 + self.actors[id].random.next() % 600_000;
                    let is_damaged = self.actors[id].random.below(3) == 0;
                    self.power_off(now, id, down, is_damaged);
                }
            }
            Job::Hold => {
                self.gateway.control("hold", Some(&json!({})));
                self.at(now + 180_000, Job::Release);
            }
            Job::Release => {
                let order = ["reversed", "shuffled"][self.count as usize % 2];
                let given = json!({"order": order});
                self.gateway.ask(now, "release", Some(&given)).expect("what was held");
                // Nothing is delivered until time is moved.
                self.gateway.control("clock", Some(&json!({"advance": 0})));
                let news = lock(&self.shop).news.clone();
                for (number, _) in news.iter().map(News::parts) {
                    if let Some(id) = self.names.get(number) {
                        self.actors[*id].fault(now, &format!("notification: held, and {order}"));
                    }
                }
            }
        }
    }

    fn begin(&mut self, now: u64, id: usize) {
        let plan = self.plans[self.actors[id].sale].clone();
        if plan.way == Way::Code {
            self.plan_faults(now, id, &plan);
            self.actors[id].flow = Some(Flow::new(Kind::Code));
            return self.step(now, id, Event::Tick);
        }
        // The same order may be placed as often as necessary.
        let words = self.words(id);
        self.actors[id].placings += 1;
        lock(&self.shop).orders.insert(words.out_trade_no.clone(), plan.price);
        let (_, request) = self.talk.write_order(plan.way, &words);
        let reply = self.gateway.post(now, UnifiedOrder::ENDPOINT.path(), &request);
        let now = self.gateway.now;
        let placed = reply.and_then(|reply| self.talk.read_order(plan.way, &words, &reply.body));
        let actor = &mut self.actors[id];
        actor.note(now, format!("order placed: {placed:?}"));
        match placed {
            None if actor.placings < 10 => return self.at(now + 5_000, Job::Begin(id)),
            Some(false) => {
                actor.end = Some(End::NotPaid(Why::NotSent));
                return;
            }
            _ => {}
        }
        self.actors[id].flow = Some(Flow::new(Kind::Order));
        self.plan_faults(now, id, &plan);
        if placed == Some(true) {
            if let Some((after, works)) = plan.pays {
                self.at(now + after, Job::Pay(id, works));
            }
        } else {
            // Nobody has seen it: it shall be closed.
            self.at(now + 1, Job::Tell(id, Event::Cancel));
        }
        self.step(now, id, Event::Tick);
    }

    fn plan_faults(&mut self, now: u64, id: usize, plan: &Plan) {
        if !plan.behaviour().is_empty() {
            self.actors[id].fault(now, &format!("customer: {}", plan.behaviour()));
        }
        if let Some(after) = plan.cancels {
            self.at(now + after, Job::Tell(id, Event::Cancel));
        }
        if let Some((after, by, is_known)) = plan.jump {
            self.at(now + after, Job::Jump(id, by, is_known));
        }
        if let Some(after) = plan.attack {
            self.at(now + after, Job::Attack(id));
        }
        for (after, how) in &plan.false_notices {
            self.at(now + after, Job::Mislead(id, how));
        }
    }

    pub fn words(&self, id: usize) -> Words {
        let actor = &self.actors[id];
        let sale = self.sale_of(id);
        let (path, refund) = match actor.kind {
            Kind::Refund => ("refund", actor.number.clone()),
            _ => ("pay", String::new()),
        };
        Words {
            out_trade_no: self.actors[sale].number.clone(),
            total_fee: self.plans[actor.sale].price,
            auth_code: format!("13{:012}{:04}", actor.sale, self.actors[sale].placings),
            out_refund_no: refund,
            refund_fee: actor.fen,
            notify_url: format!("http://{}/{path}", self.address),
        }
    }

    /// The actor of the payment that an actor belongs to.
    fn sale_of(&self, id: usize) -> usize {
        self.actors[id].sale
    }

    /// Steps a flow, saves it, and does what it says, unless the power is cut on the way.
    pub fn step(&mut self, now: u64, id: usize, event: Event) {
        let actor = &mut self.actors[id];
        let shown = actor.shows(now);
        let Some(flow) = &mut actor.flow else { return };
        let action = flow.step(shown, event);
        let bytes = flow.to_bytes();
        actor.steps += 1;
        actor.note(now, format!("{event:?} -> {action:?}"));
        let cut = match self.plans[actor.sale].cut {
            Some((step, cut, down, is_damaged))
                if step == actor.steps && actor.kind != Kind::Refund =>
            {
                Some((cut, down, is_damaged))
            }
            _ => None,
        };
        match cut {
            Some((Cut::BeforeSaving, down, is_damaged)) => {
                return self.power_off(now, id, down, is_damaged);
            }
            Some((Cut::WhileSaving, down, is_damaged)) => {
                // Erased first, and written in part.
                let mut torn = [0xFF; 64];
                let len = actor.random.below(64);
                torn[..len].copy_from_slice(&bytes[..len]);
                actor.saved = Some(torn);
                return self.power_off(now, id, down, is_damaged);
            }
            _ => actor.saved = Some(bytes),
        }
        if let Some((Cut::AfterSaving, down, is_damaged)) = cut {
            return self.power_off(now, id, down, is_damaged);
        }
        match action {
            Action::Done(end) => self.finish(now, id, end),
            Action::Wait { until } => self.wake(now + (until - shown), id),
            Action::Send { ticket, until } => {
                self.wake(now + (until - shown), id);
                self.send(now, id, ticket);
            }
        }
        if let Some((Cut::AfterSending, down, is_damaged)) = cut {
            self.power_off(now, id, down, is_damaged);
        }
    }

    fn wake(&mut self, time: u64, id: usize) {
        self.actors[id].timer += 1;
        let timer = self.actors[id].timer;
        self.at(time, Job::Wake(id, timer));
    }
}
