//! What the machine thinks it has, and what the gateway says.

use core::error::Error;

use wxpay_core::Fen;

use crate::gateway::Books;
use crate::machine::{Outcome, Sale};
use crate::transcript::Transcript;

/// The sales of a day.
#[derive(Default)]
pub struct Till {
    sales: Vec<(Outcome, i64)>,
}

impl Till {
    pub fn enter(&mut self, sale: &Sale, outcome: Outcome) {
        self.sales.push((outcome, sale.price.get()));
    }

    /// How many ended so, and how much they are.
    fn sum(&self, outcome: Outcome) -> (usize, i64) {
        let these = || self.sales.iter().filter(|(other, _)| *other == outcome);
        (these().count(), these().map(|(_, fen)| fen).sum())
    }

    /// Shows the sales, and holds them against the gateway's books.
    pub fn close(&self, books: Books, transcript: &Transcript) -> Result<(), Box<dyn Error>> {
        transcript.title("The till");
        let rows = [
            (Outcome::Sold, "sold", "paid, and the bottle fell"),
            (Outcome::Refunded, "refunded", "paid, no bottle, and the money is back"),
            (Outcome::Reversed, "reversed", "nobody knew, so it was taken back"),
            (Outcome::NotPaid, "not paid", "nothing was taken"),
            (Outcome::InDoubt, "in doubt", "a person has to look"),
        ];
        for (outcome, name, what) in rows {
            let (count, fen) = self.sum(outcome);
            transcript.print(&format!("   {name:<9} {count:>2}  {:>6}  {what}", yuan(fen)));
        }
        let (_, sold) = self.sum(Outcome::Sold);
        let Books { merchant, transit, complaints } = books;
        transcript.print(&format!("\n   money in      {:>6}  by the machine", yuan(sold)));
        transcript
            .print(&format!("                 {:>6}  by the gateway's ledger", yuan(merchant)));
        if self.sum(Outcome::InDoubt).0 > 0 || merchant != sold || transit != 0 {
            return Err("the till and the ledger differ".into());
        }
        if complaints > 0 {
            return Err("the gateway complains".into());
        }
        transcript.print("\n   They agree: 0 fen in doubt.");
        Ok(())
    }
}

fn yuan(fen: i64) -> String {
    Fen::new(fen).to_yuan().to_string()
}
