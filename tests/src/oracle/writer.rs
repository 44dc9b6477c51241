//! The one spelling of a message.

use super::Field;

/// The message with these fields, `sign` included if it is among them.
#[must_use]
pub fn written(fields: &[Field]) -> Vec<u8> {
    let mut sorted = fields.to_vec();
    sorted.sort();
    let mut message = b"<xml>".to_vec();
    for field in sorted {
        message.extend(format!("<{}>", field.name).as_bytes());
        message.extend(spelled(&field.value));
        message.extend(format!("</{}>", field.name).as_bytes());
    }
    message.extend(b"</xml>");
    message
}

/// The one spelling of a value.
#[must_use]
pub fn spelled(value: &[u8]) -> Vec<u8> {
    let plain = !value.iter().any(|byte| b"&<>\r".contains(byte));
    let escaped = value
        .iter()
        .flat_map(|byte| match byte {
            b'&' => b"&amp;".to_vec(),
            b'<' => b"&lt;".to_vec(),
            b'>' => b"&gt;".to_vec(),
            b'\r' => b"&#13;".to_vec(),
            byte => vec![*byte],
        })
        .collect::<Vec<u8>>();
    let section = [b"<![CDATA[", value, b"]]>"].concat();
    let impossible = value.contains(&b'\r') || value.windows(3).any(|three| three == b"]]>");
    if plain {
        value.to_vec()
    } else if impossible || escaped.len() <= section.len() {
        escaped
    } else {
        section
    }
}
