/* The functions of wxpay.h that are about single values, each by a call that succeeds. */

#include <string.h>

#include "misuse_parts.h"

static void add_at(void) {
    sheet_word("at", POSITION);
}

/* --- Amounts ---------------------------------------------------------------------------------- */

static void prepare_fen_parse(void) {
    sheet_text("text", "450");
    sheet_add("fen", OUTPUT, NULL, 1, sizeof(uint64_t), ALIGN(uint64_t));
    add_at();
}

static wxpay_status call_fen_parse(void) {
    return wxpay_fen_parse(at("text"), size("text"), at("fen"), at("at"));
}

static void prepare_three(void) {
    add_out(3);
}

static wxpay_status call_fen_format(void) {
    return wxpay_fen_format(450, at("out"), size("out"), at("len"));
}

static void prepare_yuan_parse(void) {
    sheet_text("text", "-4.50");
    sheet_add("fen", OUTPUT, NULL, 1, sizeof(int64_t), ALIGN(int64_t));
    add_at();
}

static wxpay_status call_yuan_parse(void) {
    return wxpay_yuan_parse(at("text"), size("text"), at("fen"), at("at"));
}

static void prepare_yuan_format(void) {
    add_out(strlen("-4.50"));
}

static wxpay_status call_yuan_format(void) {
    return wxpay_yuan_format(-450, at("out"), size("out"), at("len"));
}

/* --- Times ------------------------------------------------------------------------------------ */

static void prepare_time_parse(void) {
    sheet_text("text", "20261123204215");
    sheet_add("seconds", OUTPUT, NULL, 1, sizeof(int64_t), ALIGN(int64_t));
    add_at();
}

static wxpay_status call_time_parse(void) {
    return wxpay_time_parse(WXPAY_TIME_COMPACT, at("text"), size("text"), at("seconds"), at("at"));
}

static void prepare_time_format(void) {
    add_out(strlen("2026-11-23 20:42:15"));
}

static wxpay_status call_time_format(void) {
    return wxpay_time_format(WXPAY_TIME_SPACED, 1795437735, at("out"), size("out"), at("len"));
}

/* --- Codes and numbers ------------------------------------------------------------------------ */

static void prepare_scan(void) {
    sheet_text("text", "134567890123456789\r\n");
    sheet_add("scanned", OUTPUT, NULL, 1, sizeof(int32_t), ALIGN(int32_t));
    sheet_word("start", OUTPUT);
}

static wxpay_status call_scan(void) {
    return wxpay_scan(at("text"), size("text"), at("scanned"), at("start"));
}

static void prepare_nonce(void) {
    sheet_text("random", "0123456789abcdef");
    add_out(WXPAY_NONCE_SIZE);
}

static wxpay_status call_nonce(void) {
    return wxpay_nonce(at("random"), size("random"), at("out"), size("out"), at("len"));
}

static void prepare_check(void) {
    sheet_text("text", "KIOSK42");
    add_at();
}

static wxpay_status call_out_trade_no(void) {
    return wxpay_out_trade_no_check(at("text"), size("text"), at("at"));
}

static wxpay_status call_out_refund_no(void) {
    return wxpay_out_refund_no_check(at("text"), size("text"), at("at"));
}

static wxpay_status call_mch_billno(void) {
    return wxpay_mch_billno_check(at("text"), size("text"), at("at"));
}

static wxpay_status call_partner_trade_no(void) {
    return wxpay_partner_trade_no_check(at("text"), size("text"), at("at"));
}

static void prepare_ip(void) {
    sheet_text("text", "2001:db8::1");
    add_at();
}

static wxpay_status call_ip(void) {
    return wxpay_ip_check(at("text"), size("text"), at("at"));
}

/* --- All of them ------------------------------------------------------------------------------ */

static const struct function functions[] = {
    {"wxpay_fen_parse", prepare_fen_parse, call_fen_parse, 0},
    {"wxpay_fen_format", prepare_three, call_fen_format, 0},
    {"wxpay_yuan_parse", prepare_yuan_parse, call_yuan_parse, 0},
    {"wxpay_yuan_format", prepare_yuan_format, call_yuan_format, 0},
    {"wxpay_time_parse", prepare_time_parse, call_time_parse, 0},
    {"wxpay_time_format", prepare_time_format, call_time_format, 0},
    {"wxpay_scan", prepare_scan, call_scan, 0},
    {"wxpay_nonce", prepare_nonce, call_nonce, 0},
    {"wxpay_out_trade_no_check", prepare_check, call_out_trade_no, 0},
    {"wxpay_out_refund_no_check", prepare_check, call_out_refund_no, 0},
    {"wxpay_mch_billno_check", prepare_check, call_mch_billno, 0},
    {"wxpay_partner_trade_no_check", prepare_check, call_partner_trade_no, 0},
    {"wxpay_ip_check", prepare_ip, call_ip, 0},
};
const struct functions of_values = {functions, sizeof(functions) / sizeof(functions[0])};
