//! Bills: typed rows, random bills of any layout, and what damage does.

use std::fmt::Write as _;

use wxpay_core::api::{DOWNLOAD_BILL, Reply};
use wxpay_core::bill::{
    COLUMNS_MAX, Column, Direction, End, FundReader, Reader, RecordKind, State, Trade, TradeReader,
    TradeRow, TradeState,
};
use wxpay_core::{Currency, Error, Fen, Field, Key, Kind, MilliFen, Time, TimeForm};
use wxpay_tests::random::Random;

const ROUNDS: usize = if cfg!(debug_assertions) { 300 } else { 20_000 };

const HEADINGS: &str = "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,\
    付款银行,货币种类,应结订单金额,代金券金额,退款申请时间,退款成功时间,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,\
    退款状态,商品名称,商户数据包,手续费,返还手续费,费率,订单金额,申请退款金额,费率备注";
const FULL: &str = "`2019-07-23 20:53:36,`wx1,`100,`101,`till 1,`42001,`A-1,`o1,`JSAPI,`REFUND,`CFT,`USD,`0.01,`0.02,\
    `2019-07-23 20:53:37,`2019-07-23 20:53:40,`50001,`R-1,`2.02,`0.03,`ORIGINAL,`SUCCESS,`茶,`x=1,`-0.02001,`0.00002,\
    `0.60%,`0.05,`2.03,`note";

fn time(text: &str) -> Time {
    Time::parse(text, TimeForm::Spaced).expect("a time")
}

/// Reads a bill of these headings and this one row, and hands the row to `with`.
fn with_row<T>(headings: &str, row: &str, with: impl FnOnce(TradeRow<'_>) -> T) -> T {
    let bill = format!("{headings}\n{row}\n");
    let mut reader = TradeReader::new([0; 2048]);
    let mut rest = bill.as_bytes();
    let row = reader.feed(&mut rest).expect("no refusal").expect("a row");
    with(row)
}

#[test]
fn every_column_of_a_trade_bill() {
    with_row(HEADINGS, FULL, |row| {
        let texts = [
            (row.appid(), "wx1"),
            (row.mch_id(), "100"),
            (row.sub_mch_id(), "101"),
            (row.device_info(), "till 1"),
            (row.transaction_id(), "42001"),
            (row.out_trade_no(), "A-1"),
            (row.openid(), "o1"),
            (row.trade_type(), "JSAPI"),
            (row.bank_type(), "CFT"),
            (row.refund_id(), "50001"),
            (row.out_refund_no(), "R-1"),
            (row.refund_type(), "ORIGINAL"),
            (row.refund_status(), "SUCCESS"),
            (row.body(), "茶"),
            (row.attach(), "x=1"),
            (row.rate(), "0.60%"),
            (row.rate_note(), "note"),
        ];
        for (found, expected) in texts {
            assert_eq!(found, Some(expected));
        }
        assert_eq!(row.trade_state(), TradeState::Refund);
        assert_eq!(row.currency(), Currency::parse("USD"));
        assert_eq!(row.time(), Ok(Some(time("2019-07-23 20:53:36"))));
        assert_eq!(row.refund_request_time(), Ok(Some(time("2019-07-23 20:53:37"))));
        assert_eq!(row.refund_success_time(), Ok(Some(time("2019-07-23 20:53:40"))));
        assert_eq!(row.settlement_amount(), Ok(Some(Fen::new(1))));
        assert_eq!(row.coupon_amount(), Ok(Some(Fen::new(2))));
        assert_eq!(row.refund_amount(), Ok(Some(Fen::new(202))));
        assert_eq!(row.coupon_refund_amount(), Ok(Some(Fen::new(3))));
        assert_eq!(row.order_amount(), Ok(Some(Fen::new(5))));
        assert_eq!(row.requested_refund_amount(), Ok(Some(Fen::new(203))));
        assert_eq!(row.fee(), Ok(Some(MilliFen::new(-2001))));
        assert_eq!(row.returned_fee(), Ok(Some(MilliFen::new(2))));
        assert_eq!((row.len(), row.is_empty()), (30, false));
        assert_eq!((row.heading(29), row.value(29)), (Some("费率备注"), Some("note")));
        assert_eq!((row.heading(30), row.value(30), row.column(30)), (None, None, None));
        let shown = format!("{row:?}");
        assert!(shown.starts_with(r#"{"交易时间": "2019-07-23 20:53:36", "#), "{shown}");
    });
}

#[test]
fn placeholders_and_absent_columns_are_none() {
    let headings = "交易时间,设备号,特约商户号,订单金额,微信退款单号,商户退款单号,货币种类";
    with_row(headings, "`,`,`0,`,`0,`0,`", |row| {
        assert_eq!((row.sub_mch_id(), row.refund_id(), row.out_refund_no()), (None, None, None));
        assert_eq!((row.device_info(), row.time(), row.order_amount()), (None, Ok(None), Ok(None)));
        assert_eq!(row.get(Column::SubMchId), Some("0"));
        assert_eq!((row.openid(), row.get(Column::OpenId), row.fee()), (None, None, Ok(None)));
        assert_eq!(row.by_heading("特约商户号"), Some("0"));
        assert_eq!(row.by_heading("门店"), None);
        assert_eq!(row.currency(), Ok(Currency::CNY));
        assert_eq!(row.trade_state(), TradeState::Unknown);
        assert_eq!(row.record(), Ok(None));
    });
    with_row("货币种类", "`cny", |row| {
        let error = row.currency().expect_err("lower case");
        assert_eq!((error.kind(), error.at()), (Kind::BadValue, 14));
    });
}

#[test]
fn records_of_rows() {
    let headings = "交易状态,商户订单号,商户退款单号,应结订单金额,订单金额,退款金额,申请退款金额";
    let record = |headings: &str, row: &str| {
        with_row(headings, row, |row| {
            row.record().map(|record| {
                record.map(|record| {
                    let number = record.number().to_string();
                    (record.kind(), number, record.amount().get())
                })
            })
        })
    };
    let read = |row: &str| record(headings, row).expect("a record").expect("a known state");
    assert_eq!(read("`SUCCESS,`A,`0,`1,`2,`0,`0"), (RecordKind::Payment, "A".into(), 200));
    assert_eq!(read("`SUCCESS,`A,`0,`1,`,`0,`0"), (RecordKind::Payment, "A".into(), 100));
    assert_eq!(read("`REFUND,`A,`R,`0,`0,`3,`4"), (RecordKind::Refund, "R".into(), 400));
    assert_eq!(read("`REFUND,`A,`R,`0,`0,`3,`"), (RecordKind::Refund, "R".into(), 300));
    assert_eq!(read("`REFUND,`A,`0,`0,`0,`3,`"), (RecordKind::Refund, String::new(), 300));
    assert_eq!(read("`REVOKED,`A,`0,`0,`0,`3,`4"), (RecordKind::Reversal, "A".into(), 400));
    assert_eq!(record(headings, "`CLOSED,`A,`0,`0,`0,`3,`4"), Ok(None));
    let refused = |headings: &str, row: &str| {
        let error = record(headings, row).expect_err("refused");
        (error.kind(), error.at())
    };
    let at = headings.len() + 1;
    assert_eq!(refused(headings, "`SUCCESS,`A,`0,`,`,`0,`0"), (Kind::MissingField, at));
    assert_eq!(refused("交易状态,商户订单号", "`REFUND,`A"), (Kind::MissingField, 29));
    assert_eq!(refused(headings, "`SUCCESS,`A,`0,`,`0.005,`0,`0"), (Kind::BadAmount, at + 22));
    assert_eq!(refused(headings, "`SUCCESS,`A,`0,`0.005,`,`0,`0"), (Kind::BadAmount, at + 20));
}

#[test]
fn every_column_of_a_fund_flow_bill() {
    let bill = "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号\n\
        `2018-02-01 04:21:23,`5000,`1900,`退款,`原路,`支出,`0.02,`-0.17,`system,`缺货,`REF\n\
        `2018-02-01 04:21:24,`5001,`1901,`交易,`交易,`收入,`1.00,`0.83,`system,`,`\n\
        `2018-02-01 04:21:25,`5002,`1902,`其他,`,`冻结,`0.00x,`0.83,`system,`,`\n\
        `2018-02-01 04:21:26,`5003,`1903,`其他,`,`解冻,`1.00,`0.83,`system,`,`\n\
        资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额\n`4,`1,`1,`1,`0.02";
    let mut memory = vec![0; 512];
    let mut reader = FundReader::new(&mut memory[..]);
    let mut rest = bill.as_bytes();
    {
        let row = reader.feed(&mut rest).expect("no refusal").expect("a row");
        let texts = [
            (row.business_no(), "5000"),
            (row.flow_no(), "1900"),
            (row.business_name(), "退款"),
            (row.business_type(), "原路"),
            (row.applicant(), "system"),
            (row.remark(), "缺货"),
            (row.voucher_no(), "REF"),
        ];
        for (found, expected) in texts {
            assert_eq!(found, Some(expected));
        }
        assert_eq!(row.time(), Ok(Some(time("2018-02-01 04:21:23"))));
        assert_eq!((row.amount(), row.balance()), (Ok(Some(Fen::new(2))), Ok(Some(Fen::new(-17)))));
        assert_eq!((row.direction(), row.change()), (Direction::Expense, Ok(Some(Fen::new(-2)))));
        assert!(format!("{row:?}").contains("缺货"));
    }
    let row = reader.feed(&mut rest).expect("no refusal").expect("a row");
    assert_eq!((row.direction(), row.change()), (Direction::Income, Ok(Some(Fen::new(100)))));
    let row = reader.feed(&mut rest).expect("not summed up, so not read").expect("a row");
    assert_eq!(row.direction(), Direction::Unknown);
    assert_eq!(row.change().map_err(Error::kind), Err(Kind::BadAmount));
    let row = reader.feed(&mut rest).expect("no refusal").expect("a row");
    assert_eq!((row.direction(), row.change()), (Direction::Unknown, Ok(None)));
    assert!(reader.feed(&mut rest).expect("no refusal").is_none());
    assert!(reader.summary().is_none(), "its line has no end yet");
    assert_eq!(reader.sum(Column::IncomeAmount), Some(MilliFen::new(100_000)));
    assert_eq!(reader.sum(Column::ExpenseAmount), Some(MilliFen::new(2_000)));
    assert_eq!(reader.sum(Column::TotalOrderAmount), None);
    assert_eq!(format!("{reader:?}"), "Reader(fund flow, 4 rows)");
    let summary = reader.finish().expect("complete").complete().expect("a bill");
    assert_eq!((summary.count(), summary.income_count()), (Ok(Some(4)), Ok(Some(1))));
    assert_eq!((summary.expense_count(), summary.len()), (Ok(Some(1)), 5));
    assert_eq!(summary.income_amount(), Ok(Some(Fen::new(100))));
    assert_eq!(summary.expense_amount(), Ok(Some(Fen::new(2))));
    assert!(format!("{summary:?}").contains("支出金额"));
}

#[test]
fn the_summary_is_there_when_the_totals_are_not() {
    let bill = "交易时间,手续费,订单金额,应结订单金额,退款金额,充值券退款金额,申请退款金额\n`,`0.00500,`1,`2,`3,`4,`5\n\
        总交易单数,手续费总金额,订单总金额,应结订单总金额,退款总金额,充值券退款总金额,申请退款总金额\n`1,`0.01,`9,`2,`3,`4,`5\n";
    let mut reader = TradeReader::new([0; 512]);
    let mut rest = bill.as_bytes();
    assert!(reader.feed(&mut rest).expect("no refusal").is_some());
    assert!(reader.feed(&mut rest).expect("no refusal").is_none());
    let error = reader.finish().expect_err("the orders differ");
    assert_eq!((error.kind(), &bill[error.at()..][..2]), (Kind::TotalMismatch, "9,"));
    let summary = reader.summary().expect("a summary");
    assert_eq!((summary.count(), summary.fee()), (Ok(Some(1)), Ok(Some(MilliFen::new(1000)))));
    assert_eq!(summary.order_amount(), Ok(Some(Fen::new(900))));
    assert_eq!(summary.settlement_amount(), Ok(Some(Fen::new(200))));
    assert_eq!(summary.refund_amount(), Ok(Some(Fen::new(300))));
    assert_eq!(summary.coupon_refund_amount(), Ok(Some(Fen::new(400))));
    assert_eq!(summary.requested_refund_amount(), Ok(Some(Fen::new(500))));
    assert_eq!(reader.sum(Column::TotalOrderAmount), Some(MilliFen::new(100_000)));
    assert_eq!(reader.sum(Column::TotalFee), Some(MilliFen::new(500)));
    assert_eq!(reader.rows(), 1);
    assert_eq!(format!("{reader:?}"), "Reader(trade, 1 rows)");
}

#[test]
fn a_refusal_is_no_bill() {
    let mut reader = TradeReader::new([0; 128]);
    let reply = b"<xml><return_code>FAIL</return_code><return_msg>No Bill Exist</return_msg>\
        <error_code>20002</error_code></xml>";
    assert!(reader.feed(&mut &reply[..]).expect("no refusal").is_none());
    assert!(reader.summary().is_none());
    let end = reader.finish().expect("an end");
    let End::Refusal(xml) = end else { panic!("{end:?}") };
    let key = Key::md5("192006250b4c09247ec02edce69f6a2d").expect("a key");
    let mut slots = [Field::EMPTY; 4];
    match DOWNLOAD_BILL.read_reply(&key, xml, &mut slots).expect("a reply") {
        Reply::UnverifiedRefusal(refusal) => {
            assert!(refusal.return_msg().is_some_and(|text| text == "No Bill Exist"));
            assert!(refusal.error_code().is_some_and(|text| text == "20002"));
        }
        reply => panic!("{reply:?}"),
    }
    assert_eq!(end.complete().map(|_| ()).map_err(Error::kind), Err(Kind::ReturnCodeFail));
}

#[test]
fn lines_are_limited_to_what_an_offset_of_a_value_can_be() {
    let headings = "商户订单号,x";
    for (len, expected) in [(65_535, Ok(true)), (65_536, Err((Kind::BufferTooSmall, 65_536)))] {
        let value = "0".repeat(len - headings.len() - "`A-1,`".len());
        let bill = format!("{headings}\n`A-1,`{value}\n");
        let mut reader = TradeReader::new(vec![0; 1 << 17]);
        let row = reader.feed(&mut bill.as_bytes());
        let read = row.map(|row| row.and_then(|row| row.by_heading("x")) == Some(&*value));
        assert_eq!(read.map_err(|error| (error.kind(), error.at())), expected);
    }
}

#[test]
fn sizes() {
    assert!(size_of::<State>() <= 400, "{}", size_of::<State>());
    assert_eq!(size_of::<Reader<Trade, [u8; 4096]>>(), size_of::<State>() + 4096);
}

/// A random bill: its text, the columns' headings, and the values of its rows.
struct Written {
    text: String,
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
}

const AMOUNTS: [(Column, Column); 5] = [
    (Column::SettlementAmount, Column::TotalSettlementAmount),
    (Column::RefundAmount, Column::TotalRefundAmount),
    (Column::CouponRefundAmount, Column::TotalCouponRefundAmount),
    (Column::OrderAmount, Column::TotalOrderAmount),
    (Column::RequestedRefundAmount, Column::TotalRequestedRefundAmount),
];

fn yuan(random: &mut Random, fen: i64) -> String {
    let sign = if fen < 0 { "-" } else { "" };
    let (whole, rest) = (fen.unsigned_abs() / 100, fen.unsigned_abs() % 100);
    match random.below(3) {
        0 if rest == 0 => format!("{sign}{whole}"),
        1 if rest % 10 == 0 => format!("{sign}{whole}.{}", rest / 10),
        2 => format!("{sign}{whole}.{rest:02}000"),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

fn random_text(random: &mut Random) -> String {
    let pieces = ["茶", ",", "`", "a", " ", "\"", "`,", "0", "：", ";", "\t", "&amp;"];
    let text: String = (0..random.below(12)).map(|_| random.pick(&pieces)).collect();
    // What separates values cannot be in one, nor can what ends a line.
    let text = text.replace(",`", "");
    if text.ends_with(',') || text.contains(",`") { String::new() } else { text }
}

fn write(random: &mut Random) -> Written {
    let trade = Column::ALL.iter().copied().filter(|column| column.code() < 60);
    let mut columns: Vec<Option<Column>> =
        trade.filter(|_| random.below(3) > 0).map(Some).collect();
    columns.extend((0..random.below(3)).map(|_| None));
    columns.push(Some(Column::OutTradeNo));
    columns.sort();
    columns.dedup_by(|one, other| one.is_some() && one == other);
    random.shuffle(&mut columns);
    let mut headings = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        headings.push(match column {
            Some(column) => random.pick(column.headings()).to_string(),
            None => format!("新{at}"),
        });
    }
    let end = random.pick(&["\n", "\r\n"]);
    let mut text = random.pick(&["", "\u{feff}"]).to_string() + &headings.join(",") + end;
    let (mut rows, mut sums) = (Vec::new(), [0; AMOUNTS.len()]);
    for _ in 0..random.below(6) {
        let mut values = Vec::new();
        for column in &columns {
            let amount = AMOUNTS.iter().position(|(amount, _)| Some(*amount) == *column);
            values.push(match (amount, column) {
                (Some(at), _) => {
                    let fen = i64::from(random.next() as u32) - (1 << 31);
                    sums[at] += fen;
                    yuan(random, fen)
                }
                (None, Some(Column::Fee)) => "0.00000".to_string(),
                _ => random_text(random),
            });
        }
        write!(text, "`{}{end}", values.join(",`")).expect("a string");
        rows.push(values);
    }
    let mut summary = vec![(Column::TotalCount, format!("{}.0", rows.len()))];
    for ((amount, total), sum) in AMOUNTS.iter().zip(sums) {
        if columns.contains(&Some(*amount)) {
            summary.push((*total, yuan(random, sum)));
        }
    }
    random.shuffle(&mut summary);
    let names: Vec<&str> = summary.iter().map(|(column, _)| column.headings()[0]).collect();
    let values: Vec<&str> = summary.iter().map(|(_, value)| &**value).collect();
    write!(text, "{}{end}`{}", names.join(","), values.join(",`")).expect("a string");
    text += random.pick(&["", end]);
    Written { text, headings, rows }
}

/// Feeds a bill in random pieces; what is refused is left aside.
fn read(random: &mut Random, bill: &[u8]) -> (Vec<Vec<(String, String)>>, Vec<Error>) {
    let mut reader = TradeReader::new([0; 4096]);
    let (mut rows, mut errors, mut rest) = (Vec::new(), Vec::new(), bill);
    while !rest.is_empty() {
        let (mut piece, after) = rest.split_at((1 + random.below(300)).min(rest.len()));
        rest = after;
        while !piece.is_empty() {
            match reader.feed(&mut piece) {
                Ok(row) => rows.extend(row.map(|row| {
                    row.iter().map(|(heading, value)| (heading.into(), value.into())).collect()
                })),
                Err(error) if errors.last() == Some(&error) => piece = &[],
                Err(error) => errors.push(error),
            }
        }
        // It may be anywhere.
        reader = *Box::new(reader);
    }
    errors.extend(reader.finish().and_then(End::complete).err());
    (rows, errors)
}

#[test]
fn what_is_written_is_read() {
    let mut random = Random::new(1);
    let mut count = 0;
    for round in 0..ROUNDS {
        let written = write(&mut random);
        assert!(written.headings.len() <= COLUMNS_MAX);
        let (rows, errors) = read(&mut random, written.text.as_bytes());
        assert_eq!(errors, [], "{round}: {}", written.text);
        let expected: Vec<Vec<(String, String)>> = written
            .rows
            .iter()
            .map(|values| written.headings.iter().cloned().zip(values.iter().cloned()).collect())
            .collect();
        assert_eq!(rows, expected, "{round}: {}", written.text);
        count += rows.len();
    }
    assert!(count > ROUNDS);
}

/// Whatever happens to a bill on the way, what is read is the same however it is cut; and unless
/// nothing was lost, it does not pass for complete.
#[test]
fn damage_is_noticed() {
    let mut random = Random::new(2);
    for round in 0..ROUNDS {
        let written = write(&mut random);
        let mut bill = written.text.clone().into_bytes();
        let at = random.below(bill.len());
        match random.below(3) {
            0 => bill.truncate(at),
            1 => bill[at] = random.next() as u8,
            _ => {
                // A line is lost.
                let mut lines: Vec<&[u8]> = bill.split_inclusive(|byte| *byte == b'\n').collect();
                lines.remove(random.below(lines.len()));
                bill = lines.concat();
            }
        }
        let first = read(&mut random, &bill);
        assert_eq!(first, read(&mut random, &bill), "{round}");
        if first.1.is_empty() {
            assert_eq!(first.0.len(), written.rows.len(), "{round}: {}", written.text);
        }
    }
}
