//! What the gateway tells unasked.

pub mod pay;
