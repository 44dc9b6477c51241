//! Typed requests and replies.
