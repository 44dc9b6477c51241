//! Bills: what the gateway says happened.
