//! What the payer's client needs to start a payment.
