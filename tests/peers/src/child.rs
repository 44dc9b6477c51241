//! The rows in other languages: a process each, that measures on command.
//!
//! It is started with the folder of the documents and the key as its arguments, and answers each line
//! with one line:
//!
//! ```text
//! version                              what it is
//! verify FILE SIGN_TYPE COUNT          NANOSECONDS HOW-MANY-WERE-ACCEPTED
//! write FILE SIGN_TYPE COUNT           NANOSECONDS THE-LAST-DOCUMENT-IN-HEXADECIMAL
//! ```
//!
//! As in [`crate::measure::time`], a third as many are done before the clock starts.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::case::{Case, KEY, Work};
use crate::measure::{Runner, Sample};

pub struct Foreign {
    name: String,
    version: String,
    process: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

impl Foreign {
    pub fn start(name: &str, command: &str, documents: &Path) -> Result<Self, String> {
        let failed = |error| format!("{name}: {error}");
        let mut words = command.split_whitespace();
        let program = words.next().ok_or(format!("{name}: no command"))?;
        let mut process = Command::new(program)
            .args(words)
            .arg(documents)
            .arg(KEY)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(failed)?;
        let input = process.stdin.take();
        let output = BufReader::new(process.stdout.take().ok_or(format!("{name}: no output"))?);
        let mut child =
            Foreign { name: name.to_string(), version: String::new(), process, input, output };
        child.version = child.ask("version")?;
        Ok(child)
    }

    fn ask(&mut self, line: &str) -> Result<String, String> {
        let failed = |error| format!("{}, asked {line}: {error}", self.name);
        let input = self.input.as_mut().ok_or(format!("{}: it has ended", self.name))?;
        writeln!(input, "{line}").and_then(|()| input.flush()).map_err(failed)?;
        let mut answer = String::new();
        self.output.read_line(&mut answer).map_err(failed)?;
        if !answer.ends_with('\n') {
            return Err(format!("{}, asked {line}: it has ended", self.name));
        }
        Ok(answer.trim_end().to_string())
    }
}

impl Runner for Foreign {
    fn name(&self) -> &str {
        &self.name
    }

    fn version(&self) -> &str {
        &self.version
    }

    fn foreign(&self) -> bool {
        true
    }

    fn run(&mut self, case: &Case, count: u64) -> Result<Sample, String> {
        let verb = match case.work {
            Work::Verify(_) => "verify",
            Work::Write(_) => "write",
        };
        let line = format!("{verb} {} {} {count}", case.file, case.sign_type.name());
        let answer = self.ask(&line)?;
        let wrong = || format!("{}, asked {line}: {answer}", self.name);
        let (ns, rest) = answer.split_once(' ').ok_or_else(wrong)?;
        let ns = ns.parse().map_err(|_| wrong())?;
        Ok(match case.work {
            Work::Verify(_) => Sample { ns, good: rest == count.to_string(), written: Vec::new() },
            Work::Write(_) => {
                let written = base16ct::mixed::decode_vec(rest).map_err(|_| wrong())?;
                Sample { ns, good: !written.is_empty(), written }
            }
        })
    }
}

impl Drop for Foreign {
    /// The end of its input is the end of it.
    fn drop(&mut self) {
        drop(self.input.take());
        let _ = self.process.wait();
    }
}
