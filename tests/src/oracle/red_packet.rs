//! The document that nests: a reply about a red packet. The grammar stands at core's
//! `RedPackDocument::read`.

use super::tag;
use super::{FIELDS_MAX, Fault, Field, Parsed, document, value};

/// Fields of one receiver, at most.
const INFO_FIELDS: usize = 16;

/// What such a document says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RedPacket {
    /// The fields outside of the list, sorted by name.
    pub fields: Vec<Field>,
    /// The fields of each receiver, in the order of the document.
    pub receivers: Vec<Vec<Field>>,
}

/// An element of the root: a field, or the list with its place.
enum Item {
    Field(Field),
    List(usize, Vec<Vec<Field>>),
}

/// Reads such a document into at most `slots` fields.
///
/// # Errors
/// The first thing that is wrong; of several duplicates, the first one.
pub fn read(doc: &[u8], slots: usize) -> Result<RedPacket, Fault> {
    let (opened, at) = document::opened(doc, "xml")?;
    let (items, at) = if opened { root(doc, at, slots.min(FIELDS_MAX))? } else { (vec![], at) };
    document::nothing_after(doc, at)?;
    no_duplicate(&items)?;
    let mut packet = RedPacket { fields: Vec::new(), receivers: Vec::new() };
    for item in items {
        match item {
            Item::Field(field) => packet.fields.push(field),
            Item::List(_, receivers) => packet.receivers = receivers,
        }
    }
    packet.fields.sort();
    Ok(packet)
}

fn root(doc: &[u8], at: usize, slots: usize) -> Parsed<Vec<Item>> {
    document::elements(doc, at, "xml", |before, at| {
        let (name, _) = tag::name(doc, at)?;
        if name == "hblist" {
            let (list, after) = list(doc, at)?;
            return Ok((Item::List(at, list), after));
        }
        let fields = before.iter().filter(|item| matches!(item, Item::Field(_))).count();
        let (field, after) = document::field(doc, at, fields < slots)?;
        Ok((Item::Field(field), after))
    })
}

fn list(doc: &[u8], at: usize) -> Parsed<Vec<Vec<Field>>> {
    let (name, after) = tag::name(doc, at)?;
    let (opened, after) = tag::opens(doc, after)?;
    if !opened {
        return Ok((Vec::new(), after));
    }
    document::elements(doc, after, &name, |_, at| {
        let (name, after) = tag::name(doc, at)?;
        if name != "hbinfo" {
            return Err(Fault::new("NestedElement", at - 1));
        }
        let (opened, after) = tag::opens(doc, after)?;
        if opened { info(doc, after) } else { Ok((Vec::new(), after)) }
    })
}

fn info(doc: &[u8], at: usize) -> Parsed<Vec<Field>> {
    document::elements(doc, at, "hbinfo", |before, at| {
        let (name, after) = tag::name(doc, at)?;
        let (opened, after) = tag::opens(doc, after)?;
        if before.len() == INFO_FIELDS {
            return Err(Fault::new("TooManyFields", at));
        }
        let (value, after) =
            if opened { value::content(doc, after, &name)? } else { (Vec::new(), after) };
        Ok((Field { name, value, at }, after))
    })
}

/// No name may occur twice outside, and none twice in one receiver; `hblist` is a name.
fn no_duplicate(items: &[Item]) -> Result<(), Fault> {
    let mut faults = Vec::new();
    let mut outside: Vec<Field> = Vec::new();
    for item in items {
        let field = match item {
            Item::Field(field) => field.clone(),
            Item::List(at, receivers) => {
                faults
                    .extend(receivers.iter().filter_map(|info| document::no_duplicate(info).err()));
                Field { name: "hblist".into(), value: Vec::new(), at: *at }
            }
        };
        outside.push(field);
    }
    faults.extend(document::no_duplicate(&outside).err());
    faults.sort_by_key(|fault| fault.at);
    faults.first().map_or(Ok(()), |fault| Err(*fault))
}
