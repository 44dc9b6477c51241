//! Every public type serializes, but for those listed here with the reason.
//!
//! The compiler checks the list of those that do; this reads the sources for what is public, so that
//! a new type is in neither list and fails.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;

fn serializes<T: Serialize>() {}

/// Checks that these types serialize, and makes the list of their names.
macro_rules! all {
    ($(use $($module:ident)::+ {
        $($name:ident $(<$($of:ty),+>)?),+ $(,)?
    })+) => {{
        $({
            use $($module)::+::{$($name),+};
            $(serializes::<$name $(<$($of),+>)?>();)+
        })+
        let modules = [$((stringify!($($module)::+), [$(stringify!($name)),+].as_slice())),+];
        modules.into_iter().flat_map(|(module, names)| {
            let module = module.replace(' ', "");
            names.iter().map(move |name| format!("{module}::{name}"))
        })
    }};
}

fn those_that_do() -> impl Iterator<Item = String> {
    all! {
        use wxpay_core {
            AuthCode, Civil, Currency, Error, Expected, Fen, Field, Fields, Ip, Kind, MchBillno,
            MilliFen, Nonce, OutRefundNo, OutTradeNo, PartnerTradeNo, Root, Scanned, SignType,
            Signature, Text, Time, TimeForm, Verified, View,
        }
        use wxpay_core::api {
            Advice, Endpoint, ErrCode, ErrCodes, FieldSpec, Form, Host, Merchant, Method, Need,
            Needs, Reply, ReplyKind, Specs, Unverified, UnverifiedRefusal, Verdict, Violation,
        }
        use wxpay_core::bill {
            Column, Comment, Comments, Direction, End<()>, Finding<()>, FundRow, FundSummary, Mark,
            Pair<(), ()>, Record<()>, RecordKind, Row, TradeRow, TradeState, TradeSummary,
        }
        use wxpay_core::invoke {
            App, ChooseWxPay, Contract, ContractH5, ContractMiniProgram, ContractPage, CouponPage,
            H5, Jsapi, Link, MiniProgram, Native, NativeProduct, Params, RedPacket, ScoreDetail,
            ScoreDetailQuery, Value,
        }
        use wxpay_core::message {
            AccountType, AmtType, AuthCodeToOpenid, AuthCodeToOpenidReply, BatchQueryComment,
            BatchQueryCommentMore, BillType, CheckName, CloseCombinedOrder, CloseCombinedOrderReply,
            CloseOrder, CloseOrderReply, CombinedOrder, CombinedOrderMore, CombinedOrderReply,
            CombinedTrade, ContractNo, ContractOrder, ContractOrderMore, ContractOrderReply,
            ContractState, ContractTermination, ContractTrade, Coupon, CouponSource, CouponState,
            CouponStockStatus, CouponType, Coupons, Day, DeleteContract, DeleteContractReply,
            DepositConsume, DepositConsumeReply, DepositFacePay, DepositMicropay,
            DepositMicropayMore, DepositOrderQuery, DepositRefund, DepositRefundMore,
            DepositRefundQuery, DepositReverse, DepositUnifiedOrder, DepositUnifiedOrderMore,
            DownloadBill, DownloadBillMore, DownloadFundFlow, DownloadFundFlowMore, EntrustedPay,
            EntrustedPayMore, EntrustedPayQuery, EntrustedPayQueryReply, EntrustedPayReply,
            FaceAuthInfo, FaceAuthInfoMore, FaceAuthInfoReply, FacePay, FacePayMore, FacePayQuery,
            FacePayReverse, GetPublicKey, GetRedPackInfo, GetTransferInfo, Micropay, MicropayMore,
            MultiProfitSharing, MultiProfitSharingReply, NewReceiver, OrderNo, OrderQuery,
            OrderQueryMore, OrderQueryReply, Outcome<()>, Partner<()>, PayBank, PayBankMore, Payer,
            PaymentReply, PreEntrustWeb, PreEntrustWebReply, ProfitSharing,
            ProfitSharingAddReceiver, ProfitSharingAmountQuery, ProfitSharingAmountQueryReply,
            ProfitSharingFinish, ProfitSharingFinishReply, ProfitSharingMore, ProfitSharingQuery,
            ProfitSharingQueryReply, ProfitSharingRatioQuery, ProfitSharingRatioQueryMore,
            ProfitSharingRatioQueryReply, ProfitSharingReceiverReply, ProfitSharingRemoveReceiver,
            ProfitSharingReply, ProfitSharingReturn, ProfitSharingReturnQuery,
            ProfitSharingReturnReply, QueryBank, QueryCombinedOrder, QueryCombinedOrderReply,
            QueryContract, QueryContractReply, QueryCoupon, QueryCouponMore, QueryCouponReply,
            QueryCouponStock, QueryCouponStockMore, QueryCouponStockReply, ReceiverType,
            RedPackDocument, RedPackReceiver, RedPackReceivers, RedPackSendType, RedPackStatus,
            RedPackType, Refund, RefundAccount, RefundChannel, RefundCoupon, RefundCoupons,
            RefundMore, RefundNo, RefundQuery, RefundQueryReply, RefundQueryV2, RefundReply,
            RefundSource, RefundState, RefundStates, RefundStatus, RefundV2, Refusal, RelationType,
            Report, ReportMore, Reported, ReturnAccountType, Reverse, ReverseReply, SandboxSignKey,
            SendCoupon, SendCouponMore, SendCouponReply, SendGroupRedPack, SendGroupRedPackMore,
            SendMiniProgramRedPack, SendMiniProgramRedPackMore, SendRedPack, SendRedPackMore, Share,
            SharingNo, SharingReturnFailure, SharingReturnResult, SharingStatus, ShortUrl,
            ShortUrlReply, TarType, Timestamp, Trade, TradeState, TradeType, TransferStatus,
            Transfers, TransfersMore, UnifiedOrder, UnifiedOrderMore, UnifiedOrderReply,
            UnverifiedPayBankReply, UnverifiedPublicKey, UnverifiedQueryBankReply,
            UnverifiedRedPackInfo, UnverifiedReportReply, UnverifiedSandboxSignKeyReply,
            UnverifiedSendMiniProgramRedPackReply, UnverifiedSendRedPackReply, UnverifiedText,
            UnverifiedTransferInfo, UnverifiedTransfersReply,
        }
        use wxpay_core::notify {
            CombinedNotice, ContractChange, ContractNotice, NativeReply, NativeScan, PayscoreEvent,
            PayscoreNotice, RefundSource, RefundStatus, Termination, UnauthenticatedRefund,
            VehicleEvent, VehicleNotice, VehicleReason,
        }
        use wxpay_core::notify::retry { Schedule }
        use wxpay_core::serde { Error }
    }
}

/// What is public and does not serialize, and why.
const OTHERS: &[(&str, &str)] = &[
    ("wxpay_core::Algorithm", "a trait"),
    ("wxpay_core::Any", "holds what a key was made into"),
    ("wxpay_core::Chunk", "a piece of a text, cut anywhere: the text serializes"),
    ("wxpay_core::Chunks", "the pieces of a text, which serializes"),
    ("wxpay_core::Count", "a place to write to"),
    ("wxpay_core::HmacSha256", "holds what a key was made into"),
    ("wxpay_core::Key", "never"),
    ("wxpay_core::Md5", "holds what a key was made into"),
    ("wxpay_core::Scratch", "memory"),
    ("wxpay_core::Sink", "a trait"),
    ("wxpay_core::Source", "a trait"),
    ("wxpay_core::bill::Found", "hidden: a part of the reader"),
    ("wxpay_core::bill::Fund", "has no values: it names a bill"),
    ("wxpay_core::bill::FundReader", "a machine: its rows and its end serialize"),
    ("wxpay_core::bill::Ledger", "a machine: its records and findings serialize"),
    ("wxpay_core::bill::Merge", "a machine: its pairs serialize"),
    ("wxpay_core::bill::Reader", "a machine: its rows and its end serialize"),
    ("wxpay_core::bill::Sheet", "a trait"),
    ("wxpay_core::bill::State", "hidden: a part of the reader"),
    ("wxpay_core::bill::Trade", "has no values: it names a bill"),
    ("wxpay_core::bill::TradeReader", "a machine: its rows and its end serialize"),
    ("wxpay_core::message::FromReply", "a trait"),
    ("wxpay_core::message::HasPartner", "a trait"),
    ("wxpay_core::message::Request", "a trait"),
];

/// Rooms that are out of it as a whole, and why.
const ROOMS: &[(&str, &str)] =
    &[("wxpay_core::flow", "machines, and what they ask for and are told: no messages, no values")];

/// The words of a source, without its comments.
fn words(source: &str) -> Vec<String> {
    let lines = source.lines().map(|line| line.split("//").next().unwrap_or_default());
    let mut words = Vec::new();
    for char in lines.flat_map(|line| line.chars().chain([' '])) {
        match words.last_mut() {
            Some(word) if char.is_alphanumeric() || char == '_' => String::push(word, char),
            _ if char.is_alphanumeric() || char == '_' => words.push(char.to_string()),
            _ => words.extend([char.to_string(), String::new()]),
        }
    }
    words.retain(|word| !word.trim().is_empty());
    words
}

/// A type or a trait has a capital and small letters.
fn is_type(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase) || word == "H5"
}

/// What `source` makes public in the module `module`: what it defines, and what it hands on. Public
/// modules in it are read, too.
fn public(module: &str, file: &Path, found: &mut BTreeSet<String>) {
    let words = words(&fs::read_to_string(file).expect("a source file"));
    let is = |at: usize, expected: &str| words.get(at).is_some_and(|word| word == expected);
    for at in (0..words.len()).filter(|at| is(*at, "pub") && !is(at + 1, "(")) {
        let Some(name) = words.get(at + 2) else { continue };
        match words[at + 1].as_str() {
            "struct" | "enum" | "trait" | "type" | "union" if is_type(name) => {
                found.insert(format!("{module}::{name}"));
            }
            "use" => {
                let until = words[at..].iter().take_while(|word| *word != ";");
                let path: Vec<&String> = until.collect();
                // Before a `::` stands a module or the like, and what precedes an `as` is renamed.
                let is_last = |place: usize| path.get(place + 1).is_none_or(|next| *next != ":");
                for (place, word) in path.iter().enumerate().filter(|(_, word)| is_type(word)) {
                    assert!(is_last(place), "{module} hands on what is inside of {word}");
                    found.insert(format!("{module}::{word}"));
                }
            }
            "mod" if is(at + 3, ";") => {
                public(&format!("{module}::{name}"), &file_of(file, name), found);
            }
            _ => {}
        }
    }
}

/// Where the module `name` is that `file` declares.
fn file_of(file: &Path, name: &str) -> PathBuf {
    let folder = file.parent().expect("a folder");
    [format!("{name}.rs"), format!("{name}/mod.rs")]
        .map(|path| folder.join(path))
        .into_iter()
        .find(|path| path.exists())
        .expect("a module")
}

#[test]
fn every_public_type_serializes() {
    let mut found = BTreeSet::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/src/lib.rs");
    public("wxpay_core", &root, &mut found);
    // Defined in its module and handed on by the crate.
    assert!(found.remove("wxpay_core::notify::pay::Expected"));

    let is_out = |name: &str| ROOMS.iter().any(|(room, _)| name.starts_with(&format!("{room}::")));
    found.retain(|name| !is_out(name));

    let mut listed: BTreeSet<String> = those_that_do().collect();
    for (name, reason) in OTHERS {
        assert!(listed.insert(name.to_string()), "{name} does serialize, and yet: {reason}");
    }
    let missing: Vec<_> = found.difference(&listed).collect();
    assert!(missing.is_empty(), "public, and listed nowhere: {missing:#?}");
    let stale: Vec<_> = listed.difference(&found).collect();
    assert!(stale.is_empty(), "listed, and not public: {stale:#?}");
}

#[test]
fn the_scan_finds_what_it_should() {
    let folder = std::env::temp_dir().join(format!("wxpay-serde-complete-{}", std::process::id()));
    fs::create_dir_all(folder.join("inner")).expect("a folder");
    let lib = "mod private; // pub struct Comment;\npub mod inner;\npub use private::{One, TWO, \
        three::{Four, five}};\npub use private::six;\npub(crate) struct Seven;\npub struct \
        Eight<'a>(pub &'a str);\npub enum Nine {}\npub trait Ten {}\npub type Eleven = u8;\n";
    fs::write(folder.join("lib.rs"), lib).expect("a file");
    fs::write(folder.join("inner/mod.rs"), "pub use a::Twelve; use b::Not;").expect("a file");
    let mut found = BTreeSet::new();
    public("it", &folder.join("lib.rs"), &mut found);
    fs::remove_dir_all(&folder).expect("a folder");
    let names = ["Eight", "Eleven", "Four", "Nine", "One", "Ten", "inner::Twelve"];
    assert_eq!(found, names.map(|name| format!("it::{name}")).into());
}
