//! What a person reads: one line for each thing that happens, and no line twice.

use core::cell::{Cell, RefCell};
use std::io::Write as _;

use wxpay_core::{Civil, Time};

/// Prints, and counts what repeats itself.
#[derive(Default)]
pub struct Transcript {
    /// What was printed last.
    last: RefCell<String>,
    /// The same again, with its time; and how often.
    again: RefCell<String>,
    more: Cell<u32>,
    /// Nothing is printed: for tests.
    pub is_silent: Cell<bool>,
}

impl Transcript {
    /// At this time, this part has done that.
    pub fn line(&self, time: Time, part: &str, what: &str) {
        let what = format!("{part:<8}  {}", what.trim_end());
        let Civil { hour, minute, second, .. } = time.civil();
        let line = format!("   {hour:02}:{minute:02}:{second:02}  {what}");
        if *self.last.borrow() == what {
            self.more.set(self.more.get().saturating_add(1));
            self.again.replace(line);
        } else {
            self.settle();
            self.print(&line);
            self.last.replace(what);
        }
    }

    /// A line of a picture.
    pub fn picture(&self, line: &str) {
        self.settle();
        self.print(&format!("                       {line}"));
    }

    /// What now begins.
    pub fn title(&self, title: &str) {
        self.settle();
        self.print(&format!("{title}\n"));
    }

    /// What was to be seen.
    pub fn lesson(&self, lesson: &str) {
        self.settle();
        self.print(&format!("\n   {lesson}\n"));
    }

    /// Anything else.
    pub fn print(&self, text: &str) {
        if !self.is_silent.get() {
            // Whoever reads no further, as `head`, has read enough.
            let _ = writeln!(std::io::stdout(), "{text}");
        }
    }

    fn settle(&self) {
        match self.more.take() {
            0 => {}
            1 => self.print(&self.again.take()),
            more => self.print(&format!("                       the same {more} times more")),
        }
        self.last.take();
    }
}
