# Made by generate.py of the C headers: do not edit.
from __future__ import annotations

from datetime import date, datetime
from typing import Any, Dict, Literal, Mapping, Optional, Tuple, Union

from ._endpoint import Endpoint as Endpoint
from ._endpoint import Request
from ._endpoint import find as find
from ._key import Key
from ._merchant import Merchant

Time = Union[str, datetime]
Date = Union[str, date]
Json = Union[str, Mapping[str, Any]]

class _UnifiedOrder(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        body: str,
        notify_url: str,
        out_trade_no: str,
        spbill_create_ip: str,
        total_fee: int,
        trade_type: Literal["JSAPI", "NATIVE", "APP", "MWEB"],
        attach: Optional[str] = ...,
        detail: Optional[Json] = ...,
        device_info: Optional[str] = ...,
        fee_type: Optional[str] = ...,
        fingerprint: Optional[str] = ...,
        goods_tag: Optional[str] = ...,
        limit_pay: Optional[str] = ...,
        openid: Optional[str] = ...,
        product_id: Optional[str] = ...,
        profit_sharing: Optional[Literal["N", "Y"]] = ...,
        receipt: Optional[Literal["Y", "N"]] = ...,
        scene_info: Optional[Json] = ...,
        sub_openid: Optional[str] = ...,
        time_expire: Optional[Time] = ...,
        time_start: Optional[Time] = ...,
        user_creid: Optional[str] = ...,
        user_truename: Optional[str] = ...,
        user_type: Optional[str] = ...,
        version: Optional[Literal["1.0"]] = ...,
    ) -> Request:
        """Places an order to be paid in JSAPI, a mini-program, an app, a browser or by a QR code.
        """
        ...

UNIFIED_ORDER: _UnifiedOrder
"""Places an order to be paid in JSAPI, a mini-program, an app, a browser or by a QR code."""

class _Micropay(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        auth_code: str,
        body: str,
        out_trade_no: str,
        spbill_create_ip: str,
        total_fee: int,
        attach: Optional[str] = ...,
        deposit: Optional[Literal["Y", "N"]] = ...,
        detail: Optional[Json] = ...,
        device_info: Optional[str] = ...,
        fee_type: Optional[str] = ...,
        goods_tag: Optional[str] = ...,
        limit_pay: Optional[str] = ...,
        profit_sharing: Optional[Literal["N", "Y"]] = ...,
        receipt: Optional[Literal["Y", "N"]] = ...,
        scene_info: Optional[Json] = ...,
        time_expire: Optional[Time] = ...,
        time_start: Optional[Time] = ...,
        version: Optional[str] = ...,
    ) -> Request:
        """Charges the payer whose payment code was scanned."""
        ...

MICROPAY: _Micropay
"""Charges the payer whose payment code was scanned."""

class _OrderQuery(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_trade_no: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
        version: Optional[Literal["1.0"]] = ...,
    ) -> Request:
        """Asks what became of an order."""
        ...

ORDER_QUERY: _OrderQuery
"""Asks what became of an order."""

class _CloseOrder(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_trade_no: str,
    ) -> Request:
        """Closes an order that was not paid."""
        ...

CLOSE_ORDER: _CloseOrder
"""Closes an order that was not paid."""

class _Reverse(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_trade_no: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
    ) -> Request:
        """Takes back a payment by payment code, whatever became of it."""
        ...

REVERSE: _Reverse
"""Takes back a payment by payment code, whatever became of it."""

class _Refund(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_refund_no: str,
        refund_fee: int,
        total_fee: int,
        device_info: Optional[str] = ...,
        notify_url: Optional[str] = ...,
        op_user_id: Optional[str] = ...,
        out_trade_no: Optional[str] = ...,
        refund_account: Optional[str] = ...,
        refund_desc: Optional[str] = ...,
        refund_fee_type: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
    ) -> Request:
        """Asks for a refund."""
        ...

REFUND: _Refund
"""Asks for a refund."""

class _RefundV2(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_refund_no: str,
        refund_fee: int,
        total_fee: int,
        detail: Optional[Json] = ...,
        device_info: Optional[str] = ...,
        notify_url: Optional[str] = ...,
        op_user_id: Optional[str] = ...,
        out_trade_no: Optional[str] = ...,
        refund_account: Optional[str] = ...,
        refund_desc: Optional[str] = ...,
        refund_fee_type: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
    ) -> Request:
        """Asks for a refund of an order with single-item promotions."""
        ...

REFUND_V2: _RefundV2
"""Asks for a refund of an order with single-item promotions."""

class _RefundQuery(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        offset: Optional[int] = ...,
        out_refund_no: Optional[str] = ...,
        out_trade_no: Optional[str] = ...,
        refund_id: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
    ) -> Request:
        """Asks what became of refunds."""
        ...

REFUND_QUERY: _RefundQuery
"""Asks what became of refunds."""

class _RefundQueryV2(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        offset: Optional[int] = ...,
        out_refund_no: Optional[str] = ...,
        out_trade_no: Optional[str] = ...,
        refund_id: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
    ) -> Request:
        """Asks what became of refunds of an order with single-item promotions."""
        ...

REFUND_QUERY_V2: _RefundQueryV2
"""Asks what became of refunds of an order with single-item promotions."""

class _AuthCodeToOpenid(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        auth_code: str,
    ) -> Request:
        """Asks whose payment code was scanned."""
        ...

AUTH_CODE_TO_OPENID: _AuthCodeToOpenid
"""Asks whose payment code was scanned."""

class _ShortUrl(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        long_url: str,
    ) -> Request:
        """Shortens the text of a QR code."""
        ...

SHORT_URL: _ShortUrl
"""Shortens the text of a QR code."""

class _Report(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        interface_url: str,
        user_ip: str,
        device_info: Optional[str] = ...,
        err_code: Optional[str] = ...,
        err_code_des: Optional[str] = ...,
        execute_time: Optional[int] = ...,
        execute_time_: Optional[int] = ...,
        out_trade_no: Optional[str] = ...,
        result_code: Optional[str] = ...,
        return_code: Optional[str] = ...,
        return_msg: Optional[str] = ...,
        time: Optional[Time] = ...,
        trades: Optional[Json] = ...,
    ) -> Request:
        """Reports how long calls took, or a batch of payments by payment code."""
        ...

REPORT: _Report
"""Reports how long calls took, or a batch of payments by payment code."""

class _DownloadBill(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        bill_date: Date,
        bill_type: Optional[Literal["ALL", "SUCCESS", "REFUND", "RECHARGE_REFUND"]] = ...,
        tar_type: Optional[Literal["GZIP"]] = ...,
    ) -> Request:
        """The trade bill of a day."""
        ...

DOWNLOAD_BILL: _DownloadBill
"""The trade bill of a day."""

class _DownloadFundFlow(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        account_type: Literal["Basic", "Operation", "Fees"],
        bill_date: Date,
        tar_type: Optional[Literal["GZIP"]] = ...,
    ) -> Request:
        """The fund flow bill of a day."""
        ...

DOWNLOAD_FUND_FLOW: _DownloadFundFlow
"""The fund flow bill of a day."""

class _BatchQueryComment(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        begin_time: str,
        end_time: str,
        offset: int,
        limit: Optional[int] = ...,
    ) -> Request:
        """What payers wrote about orders."""
        ...

BATCH_QUERY_COMMENT: _BatchQueryComment
"""What payers wrote about orders."""

class _SandboxSignKey(Endpoint):
    def request(
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        **fields: Union[str, int, None],
    ) -> Request:
        """The key of the sandbox. The request is signed with the real one, by MD5."""
        ...

SANDBOX_SIGN_KEY: _SandboxSignKey
"""The key of the sandbox. The request is signed with the real one, by MD5."""

class _SandboxMicropay(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        auth_code: str,
        body: str,
        out_trade_no: str,
        spbill_create_ip: str,
        total_fee: int,
        attach: Optional[str] = ...,
        deposit: Optional[Literal["Y", "N"]] = ...,
        detail: Optional[Json] = ...,
        device_info: Optional[str] = ...,
        fee_type: Optional[str] = ...,
        goods_tag: Optional[str] = ...,
        limit_pay: Optional[str] = ...,
        profit_sharing: Optional[Literal["N", "Y"]] = ...,
        receipt: Optional[Literal["Y", "N"]] = ...,
        scene_info: Optional[Json] = ...,
        time_expire: Optional[Time] = ...,
        time_start: Optional[Time] = ...,
        version: Optional[str] = ...,
    ) -> Request:
        """`MICROPAY` in the sandbox."""
        ...

SANDBOX_MICROPAY: _SandboxMicropay
"""`MICROPAY` in the sandbox."""

class _SandboxOrderQuery(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_trade_no: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
        version: Optional[Literal["1.0"]] = ...,
    ) -> Request:
        """`ORDER_QUERY` in the sandbox."""
        ...

SANDBOX_ORDER_QUERY: _SandboxOrderQuery
"""`ORDER_QUERY` in the sandbox."""

class _OldSandboxSignKey(Endpoint):
    def request(
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        **fields: Union[str, int, None],
    ) -> Request:
        """The key of the old sandbox."""
        ...

OLD_SANDBOX_SIGN_KEY: _OldSandboxSignKey
"""The key of the old sandbox."""

class _OldSandboxUnifiedOrder(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        body: str,
        notify_url: str,
        out_trade_no: str,
        spbill_create_ip: str,
        total_fee: int,
        trade_type: Literal["JSAPI", "NATIVE", "APP", "MWEB"],
        attach: Optional[str] = ...,
        detail: Optional[Json] = ...,
        device_info: Optional[str] = ...,
        fee_type: Optional[str] = ...,
        fingerprint: Optional[str] = ...,
        goods_tag: Optional[str] = ...,
        limit_pay: Optional[str] = ...,
        openid: Optional[str] = ...,
        product_id: Optional[str] = ...,
        profit_sharing: Optional[Literal["N", "Y"]] = ...,
        receipt: Optional[Literal["Y", "N"]] = ...,
        scene_info: Optional[Json] = ...,
        sub_openid: Optional[str] = ...,
        time_expire: Optional[Time] = ...,
        time_start: Optional[Time] = ...,
        user_creid: Optional[str] = ...,
        user_truename: Optional[str] = ...,
        user_type: Optional[str] = ...,
        version: Optional[Literal["1.0"]] = ...,
    ) -> Request:
        """`UNIFIED_ORDER` in the old sandbox."""
        ...

OLD_SANDBOX_UNIFIED_ORDER: _OldSandboxUnifiedOrder
"""`UNIFIED_ORDER` in the old sandbox."""

class _OldSandboxMicropay(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        auth_code: str,
        body: str,
        out_trade_no: str,
        spbill_create_ip: str,
        total_fee: int,
        attach: Optional[str] = ...,
        deposit: Optional[Literal["Y", "N"]] = ...,
        detail: Optional[Json] = ...,
        device_info: Optional[str] = ...,
        fee_type: Optional[str] = ...,
        goods_tag: Optional[str] = ...,
        limit_pay: Optional[str] = ...,
        profit_sharing: Optional[Literal["N", "Y"]] = ...,
        receipt: Optional[Literal["Y", "N"]] = ...,
        scene_info: Optional[Json] = ...,
        time_expire: Optional[Time] = ...,
        time_start: Optional[Time] = ...,
        version: Optional[str] = ...,
    ) -> Request:
        """`MICROPAY` in the old sandbox."""
        ...

OLD_SANDBOX_MICROPAY: _OldSandboxMicropay
"""`MICROPAY` in the old sandbox."""

class _OldSandboxOrderQuery(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_trade_no: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
        version: Optional[Literal["1.0"]] = ...,
    ) -> Request:
        """`ORDER_QUERY` in the old sandbox."""
        ...

OLD_SANDBOX_ORDER_QUERY: _OldSandboxOrderQuery
"""`ORDER_QUERY` in the old sandbox."""

class _OldSandboxRefund(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_refund_no: str,
        refund_fee: int,
        total_fee: int,
        device_info: Optional[str] = ...,
        notify_url: Optional[str] = ...,
        op_user_id: Optional[str] = ...,
        out_trade_no: Optional[str] = ...,
        refund_account: Optional[str] = ...,
        refund_desc: Optional[str] = ...,
        refund_fee_type: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
    ) -> Request:
        """`REFUND` in the old sandbox, where it needs no certificate."""
        ...

OLD_SANDBOX_REFUND: _OldSandboxRefund
"""`REFUND` in the old sandbox, where it needs no certificate."""

class _OldSandboxRefundQuery(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        offset: Optional[int] = ...,
        out_refund_no: Optional[str] = ...,
        out_trade_no: Optional[str] = ...,
        refund_id: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
    ) -> Request:
        """`REFUND_QUERY` in the old sandbox."""
        ...

OLD_SANDBOX_REFUND_QUERY: _OldSandboxRefundQuery
"""`REFUND_QUERY` in the old sandbox."""

class _OldSandboxDownloadBill(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        bill_date: Date,
        bill_type: Optional[Literal["ALL", "SUCCESS", "REFUND", "RECHARGE_REFUND"]] = ...,
        tar_type: Optional[Literal["GZIP"]] = ...,
    ) -> Request:
        """`DOWNLOAD_BILL` in the old sandbox."""
        ...

OLD_SANDBOX_DOWNLOAD_BILL: _OldSandboxDownloadBill
"""`DOWNLOAD_BILL` in the old sandbox."""

class _CombinedOrder(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        combine_out_trade_no: str,
        notify_url: str,
        scene_info: Json,
        spbill_create_ip: str,
        sub_order_list: Json,
        trade_type: str,
        combine_openid: Optional[str] = ...,
        device_info: Optional[str] = ...,
        product_id: Optional[str] = ...,
        time_expire: Optional[Time] = ...,
        time_start: Optional[Time] = ...,
    ) -> Request:
        """Places several orders to be paid at once."""
        ...

COMBINED_ORDER: _CombinedOrder
"""Places several orders to be paid at once."""

class _QueryCombinedOrder(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        combine_out_trade_no: str,
    ) -> Request:
        """Asks what became of a combined order."""
        ...

QUERY_COMBINED_ORDER: _QueryCombinedOrder
"""Asks what became of a combined order."""

class _CloseCombinedOrder(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        combine_out_trade_no: str,
        sub_order_list: Json,
    ) -> Request:
        """Closes a combined order that was not paid."""
        ...

CLOSE_COMBINED_ORDER: _CloseCombinedOrder
"""Closes a combined order that was not paid."""

class _SendRedPack(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        act_name: str,
        client_ip: str,
        mch_billno: str,
        re_openid: str,
        remark: str,
        send_name: str,
        total_amount: int,
        total_num: int,
        wishing: str,
        msgappid: Optional[str] = ...,
        risk_info: Optional[str] = ...,
        scene_id: Optional[str] = ...,
    ) -> Request:
        """Sends a red packet."""
        ...

SEND_RED_PACK: _SendRedPack
"""Sends a red packet."""

class _SendGroupRedPack(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        act_name: str,
        amt_type: Literal["ALL_RAND"],
        mch_billno: str,
        re_openid: str,
        remark: str,
        send_name: str,
        total_amount: int,
        total_num: int,
        wishing: str,
        risk_info: Optional[str] = ...,
        scene_id: Optional[str] = ...,
    ) -> Request:
        """Sends a red packet that its receiver shares with others."""
        ...

SEND_GROUP_RED_PACK: _SendGroupRedPack
"""Sends a red packet that its receiver shares with others."""

class _SendMiniProgramRedPack(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        act_name: str,
        mch_billno: str,
        notify_way: Literal["MINI_PROGRAM_JSAPI"],
        re_openid: str,
        remark: str,
        send_name: str,
        total_amount: int,
        total_num: int,
        wishing: str,
        scene_id: Optional[str] = ...,
    ) -> Request:
        """Sends a red packet that a mini-program hands over."""
        ...

SEND_MINI_PROGRAM_RED_PACK: _SendMiniProgramRedPack
"""Sends a red packet that a mini-program hands over."""

class _GetRedPackInfo(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        bill_type: Literal["MCHT"],
        mch_billno: str,
    ) -> Request:
        """Asks what became of a red packet."""
        ...

GET_RED_PACK_INFO: _GetRedPackInfo
"""Asks what became of a red packet."""

class _SendWorkRedPack(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        act_name: str,
        mch_billno: str,
        re_openid: str,
        remark: str,
        sender_name: str,
        total_amount: int,
        wishing: str,
        agentid: Optional[str] = ...,
        scene_id: Optional[str] = ...,
        sender_header_media_id: Optional[str] = ...,
        workwx_sign: Optional[str] = ...,
    ) -> Request:
        """Sends a red packet to a member of a company."""
        ...

SEND_WORK_RED_PACK: _SendWorkRedPack
"""Sends a red packet to a member of a company."""

class _QueryWorkRedPack(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        mch_billno: str,
    ) -> Request:
        """Asks what became of a red packet to a member of a company."""
        ...

QUERY_WORK_RED_PACK: _QueryWorkRedPack
"""Asks what became of a red packet to a member of a company."""

class _Transfers(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        amount: int,
        check_name: Literal["NO_CHECK", "FORCE_CHECK", "OPTION_CHECK"],
        desc: str,
        openid: str,
        partner_trade_no: str,
        spbill_create_ip: str,
        brand_id: Optional[int] = ...,
        device_info: Optional[str] = ...,
        finder_template_id: Optional[str] = ...,
        re_user_name: Optional[str] = ...,
        scene: Optional[str] = ...,
    ) -> Request:
        """Transfers to a user's balance."""
        ...

TRANSFERS: _Transfers
"""Transfers to a user's balance."""

class _GetTransferInfo(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        partner_trade_no: str,
    ) -> Request:
        """Asks what became of a transfer."""
        ...

GET_TRANSFER_INFO: _GetTransferInfo
"""Asks what became of a transfer."""

class _WorkTransfer(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        amount: int,
        check_name: Literal["NO_CHECK", "FORCE_CHECK", "OPTION_CHECK"],
        desc: str,
        openid: str,
        partner_trade_no: str,
        spbill_create_ip: str,
        act_name: Optional[str] = ...,
        agentid: Optional[str] = ...,
        approval_number: Optional[str] = ...,
        approval_type: Optional[int] = ...,
        device_info: Optional[str] = ...,
        re_user_name: Optional[str] = ...,
        workwx_sign: Optional[str] = ...,
        ww_msg_type: Optional[str] = ...,
    ) -> Request:
        """Transfers to a member of a company."""
        ...

WORK_TRANSFER: _WorkTransfer
"""Transfers to a member of a company."""

class _QueryWorkTransfer(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        partner_trade_no: Optional[str] = ...,
    ) -> Request:
        """Asks what became of a transfer to a member of a company."""
        ...

QUERY_WORK_TRANSFER: _QueryWorkTransfer
"""Asks what became of a transfer to a member of a company."""

class _PayBank(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        amount: int,
        bank_code: str,
        enc_bank_no: str,
        enc_true_name: str,
        partner_trade_no: str,
        desc: Optional[str] = ...,
    ) -> Request:
        """Transfers to a bank card."""
        ...

PAY_BANK: _PayBank
"""Transfers to a bank card."""

class _QueryBank(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        partner_trade_no: str,
    ) -> Request:
        """Asks what became of a transfer to a bank card."""
        ...

QUERY_BANK: _QueryBank
"""Asks what became of a transfer to a bank card."""

class _GetPublicKey(Endpoint):
    def request(
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        **fields: Union[str, int, None],
    ) -> Request:
        """The RSA key that `PAY_BANK` wants card number and name encrypted with."""
        ...

GET_PUBLIC_KEY: _GetPublicKey
"""The RSA key that `PAY_BANK` wants card number and name encrypted with."""

class _SendCoupon(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        coupon_stock_id: str,
        openid: str,
        openid_count: int,
        partner_trade_no: str,
        device_info: Optional[str] = ...,
        op_user_id: Optional[str] = ...,
        type: Optional[Literal["XML"]] = ...,
        version: Optional[Literal["1.0"]] = ...,
    ) -> Request:
        """Sends a coupon."""
        ...

SEND_COUPON: _SendCoupon
"""Sends a coupon."""

class _QueryCouponStock(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        coupon_stock_id: str,
        device_info: Optional[str] = ...,
        op_user_id: Optional[str] = ...,
        type: Optional[Literal["XML"]] = ...,
        version: Optional[Literal["1.0"]] = ...,
    ) -> Request:
        """Asks about a batch of coupons."""
        ...

QUERY_COUPON_STOCK: _QueryCouponStock
"""Asks about a batch of coupons."""

class _QueryCoupon(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        coupon_id: str,
        openid: str,
        stock_id: str,
        device_info: Optional[str] = ...,
        op_user_id: Optional[str] = ...,
        type: Optional[Literal["XML"]] = ...,
        version: Optional[Literal["1.0"]] = ...,
    ) -> Request:
        """Asks about one coupon."""
        ...

QUERY_COUPON: _QueryCoupon
"""Asks about one coupon."""

class _ProfitSharing(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_order_no: str,
        receivers: Json,
        transaction_id: str,
        brand_mch_id: Optional[str] = ...,
    ) -> Request:
        """Shares the profit of an order once; the rest is the merchant's."""
        ...

PROFIT_SHARING: _ProfitSharing
"""Shares the profit of an order once; the rest is the merchant's."""

class _MultiProfitSharing(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_order_no: str,
        receivers: Json,
        transaction_id: str,
    ) -> Request:
        """Shares some of the profit of an order; more may follow."""
        ...

MULTI_PROFIT_SHARING: _MultiProfitSharing
"""Shares some of the profit of an order; more may follow."""

class _ProfitSharingFinish(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        description: str,
        out_order_no: str,
        transaction_id: str,
    ) -> Request:
        """Ends the sharing of an order's profit."""
        ...

PROFIT_SHARING_FINISH: _ProfitSharingFinish
"""Ends the sharing of an order's profit."""

class _ProfitSharingQuery(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_order_no: str,
        transaction_id: str,
    ) -> Request:
        """Asks what became of a sharing."""
        ...

PROFIT_SHARING_QUERY: _ProfitSharingQuery
"""Asks what became of a sharing."""

class _ProfitSharingAmountQuery(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        transaction_id: str,
    ) -> Request:
        """Asks how much of an order is left to share."""
        ...

PROFIT_SHARING_AMOUNT_QUERY: _ProfitSharingAmountQuery
"""Asks how much of an order is left to share."""

class _ProfitSharingAddReceiver(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        receiver: Json,
    ) -> Request:
        """Adds somebody to share with."""
        ...

PROFIT_SHARING_ADD_RECEIVER: _ProfitSharingAddReceiver
"""Adds somebody to share with."""

class _ProfitSharingRemoveReceiver(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        receiver: Json,
    ) -> Request:
        """Removes somebody to share with."""
        ...

PROFIT_SHARING_REMOVE_RECEIVER: _ProfitSharingRemoveReceiver
"""Removes somebody to share with."""

class _ProfitSharingReturn(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        description: str,
        out_return_no: str,
        return_account: str,
        return_account_type: str,
        return_amount: int,
        order_id: Optional[str] = ...,
        out_order_no: Optional[str] = ...,
    ) -> Request:
        """Takes back a shared profit."""
        ...

PROFIT_SHARING_RETURN: _ProfitSharingReturn
"""Takes back a shared profit."""

class _ProfitSharingReturnQuery(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_return_no: str,
        order_id: Optional[str] = ...,
        out_order_no: Optional[str] = ...,
    ) -> Request:
        """Asks what became of taking back a shared profit."""
        ...

PROFIT_SHARING_RETURN_QUERY: _ProfitSharingReturnQuery
"""Asks what became of taking back a shared profit."""

class _ProfitSharingRatioQuery(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        brand_mch_id: Optional[str] = ...,
    ) -> Request:
        """Asks how much may be shared at most."""
        ...

PROFIT_SHARING_RATIO_QUERY: _ProfitSharingRatioQuery
"""Asks how much may be shared at most."""

class _EntrustWeb(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        contract_code: str,
        contract_display_account: str,
        notify_url: str,
        plan_id: int,
        request_serial: int,
        timestamp: int,
        version: str,
        return_web: Optional[int] = ...,
    ) -> Request:
        """The page of an official account on which a payer signs a contract."""
        ...

ENTRUST_WEB: _EntrustWeb
"""The page of an official account on which a payer signs a contract."""

class _H5EntrustWeb(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        clientip: str,
        contract_code: str,
        contract_display_account: str,
        notify_url: str,
        plan_id: str,
        request_serial: int,
        timestamp: int,
        version: str,
        return_appid: Optional[str] = ...,
    ) -> Request:
        """The page of a browser on which a payer signs a contract."""
        ...

H5_ENTRUST_WEB: _H5EntrustWeb
"""The page of a browser on which a payer signs a contract."""

class _PreEntrustWeb(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        contract_code: str,
        contract_display_account: str,
        notify_url: str,
        plan_id: str,
        request_serial: int,
        timestamp: int,
        version: Literal["1.0"],
        return_app: Optional[Literal["Y", "N"]] = ...,
    ) -> Request:
        """Prepares a contract that a payer signs in an app."""
        ...

PRE_ENTRUST_WEB: _PreEntrustWeb
"""Prepares a contract that a payer signs in an app."""

class _QueryContract(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        version: Literal["1.0"],
        contract_code: Optional[str] = ...,
        contract_id: Optional[str] = ...,
        plan_id: Optional[int] = ...,
    ) -> Request:
        """Asks about a contract."""
        ...

QUERY_CONTRACT: _QueryContract
"""Asks about a contract."""

class _DeleteContract(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        contract_termination_remark: str,
        version: Literal["1.0"],
        contract_code: Optional[str] = ...,
        contract_id: Optional[str] = ...,
        plan_id: Optional[str] = ...,
    ) -> Request:
        """Ends a contract."""
        ...

DELETE_CONTRACT: _DeleteContract
"""Ends a contract."""

class _ContractOrder(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        body: str,
        contract_code: str,
        contract_display_account: str,
        contract_notify_url: str,
        notify_url: str,
        out_trade_no: str,
        plan_id: int,
        request_serial: int,
        spbill_create_ip: str,
        total_fee: int,
        trade_type: Literal["JSAPI", "NATIVE", "APP", "MWEB"],
        attach: Optional[str] = ...,
        detail: Optional[str] = ...,
        device_info: Optional[str] = ...,
        goods_tag: Optional[str] = ...,
        limit_pay: Optional[str] = ...,
        openid: Optional[str] = ...,
        product_id: Optional[str] = ...,
        sub_openid: Optional[str] = ...,
        time_expire: Optional[Time] = ...,
        time_start: Optional[Time] = ...,
    ) -> Request:
        """Places an order whose payer signs a contract with it."""
        ...

CONTRACT_ORDER: _ContractOrder
"""Places an order whose payer signs a contract with it."""

class _EntrustedPay(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        body: str,
        contract_id: str,
        notify_url: str,
        out_trade_no: str,
        spbill_create_ip: str,
        total_fee: int,
        trade_type: str,
        attach: Optional[str] = ...,
        detail: Optional[str] = ...,
        fee_type: Optional[str] = ...,
        goods_tag: Optional[str] = ...,
        receipt: Optional[Literal["Y", "N"]] = ...,
    ) -> Request:
        """Charges a payer under a contract."""
        ...

ENTRUSTED_PAY: _EntrustedPay
"""Charges a payer under a contract."""

class _EntrustedPayQuery(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_trade_no: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
    ) -> Request:
        """Asks what became of a charge under a contract."""
        ...

ENTRUSTED_PAY_QUERY: _EntrustedPayQuery
"""Asks what became of a charge under a contract."""

class _PartnerEntrustWeb(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        contract_code: str,
        contract_display_account: str,
        notify_url: str,
        plan_id: int,
        request_serial: int,
        timestamp: int,
        version: str,
        return_web: Optional[int] = ...,
    ) -> Request:
        """`ENTRUST_WEB` for a service provider."""
        ...

PARTNER_ENTRUST_WEB: _PartnerEntrustWeb
"""`ENTRUST_WEB` for a service provider."""

class _PartnerH5EntrustWeb(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        clientip: str,
        contract_code: str,
        contract_display_account: str,
        notify_url: str,
        plan_id: str,
        request_serial: int,
        timestamp: int,
        version: str,
        creid: Optional[str] = ...,
        deviceid: Optional[str] = ...,
        email: Optional[str] = ...,
        mobile: Optional[str] = ...,
        openid: Optional[str] = ...,
        outerid: Optional[str] = ...,
        qq: Optional[str] = ...,
        return_appid: Optional[str] = ...,
    ) -> Request:
        """`H5_ENTRUST_WEB` for a service provider."""
        ...

PARTNER_H5_ENTRUST_WEB: _PartnerH5EntrustWeb
"""`H5_ENTRUST_WEB` for a service provider."""

class _PartnerPreEntrustWeb(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        contract_code: str,
        contract_display_account: str,
        notify_url: str,
        plan_id: str,
        request_serial: int,
        timestamp: int,
        version: Literal["1.0"],
        return_app: Optional[Literal["Y", "N"]] = ...,
    ) -> Request:
        """`PRE_ENTRUST_WEB` for a service provider."""
        ...

PARTNER_PRE_ENTRUST_WEB: _PartnerPreEntrustWeb
"""`PRE_ENTRUST_WEB` for a service provider."""

class _PartnerQueryContract(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        version: Literal["1.0"],
        contract_code: Optional[str] = ...,
        contract_id: Optional[str] = ...,
        plan_id: Optional[str] = ...,
    ) -> Request:
        """`QUERY_CONTRACT` for a service provider."""
        ...

PARTNER_QUERY_CONTRACT: _PartnerQueryContract
"""`QUERY_CONTRACT` for a service provider."""

class _PartnerDeleteContract(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        contract_termination_remark: str,
        version: Literal["1.0"],
        contract_code: Optional[str] = ...,
        contract_id: Optional[str] = ...,
        plan_id: Optional[str] = ...,
    ) -> Request:
        """`DELETE_CONTRACT` for a service provider."""
        ...

PARTNER_DELETE_CONTRACT: _PartnerDeleteContract
"""`DELETE_CONTRACT` for a service provider."""

class _PartnerEntrustedPay(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        body: str,
        contract_id: str,
        notify_url: str,
        out_trade_no: str,
        spbill_create_ip: str,
        total_fee: int,
        trade_type: str,
        attach: Optional[str] = ...,
        detail: Optional[str] = ...,
        fee_type: Optional[str] = ...,
        goods_tag: Optional[str] = ...,
        receipt: Optional[Literal["Y", "N"]] = ...,
    ) -> Request:
        """`ENTRUSTED_PAY` for a service provider."""
        ...

PARTNER_ENTRUSTED_PAY: _PartnerEntrustedPay
"""`ENTRUSTED_PAY` for a service provider."""

class _PartnerEntrustedPayQuery(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_trade_no: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
    ) -> Request:
        """`ENTRUSTED_PAY_QUERY` for a service provider."""
        ...

PARTNER_ENTRUSTED_PAY_QUERY: _PartnerEntrustedPayQuery
"""`ENTRUSTED_PAY_QUERY` for a service provider."""

class _DepositUnifiedOrder(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        body: str,
        fee_type: str,
        notify_url: str,
        out_trade_no: str,
        spbill_create_ip: str,
        total_fee: int,
        trade_type: Literal["JSAPI", "APP"],
        attach: Optional[str] = ...,
        detail: Optional[Json] = ...,
        device_info: Optional[str] = ...,
        limit_pay: Optional[str] = ...,
        openid: Optional[str] = ...,
        product_id: Optional[str] = ...,
        receipt: Optional[Literal["Y", "N"]] = ...,
        scene_info: Optional[Json] = ...,
        sub_openid: Optional[str] = ...,
        time_expire: Optional[Time] = ...,
        time_start: Optional[Time] = ...,
    ) -> Request:
        """Places an order for a deposit."""
        ...

DEPOSIT_UNIFIED_ORDER: _DepositUnifiedOrder
"""Places an order for a deposit."""

class _DepositMicropay(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        auth_code: str,
        body: str,
        deposit: Literal["Y", "N"],
        fee_type: str,
        out_trade_no: str,
        spbill_create_ip: str,
        total_fee: int,
        attach: Optional[str] = ...,
        detail: Optional[Json] = ...,
        device_info: Optional[str] = ...,
        goods_tag: Optional[str] = ...,
        limit_pay: Optional[str] = ...,
        profit_sharing: Optional[Literal["N", "Y"]] = ...,
        receipt: Optional[Literal["Y", "N"]] = ...,
        scene_info: Optional[Json] = ...,
        time_expire: Optional[Time] = ...,
        time_start: Optional[Time] = ...,
        version: Optional[str] = ...,
    ) -> Request:
        """Takes a deposit by payment code."""
        ...

DEPOSIT_MICROPAY: _DepositMicropay
"""Takes a deposit by payment code."""

class _DepositFacePay(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        body: str,
        face_code: str,
        fee_type: str,
        out_trade_no: str,
        spbill_create_ip: str,
        total_fee: int,
        attach: Optional[str] = ...,
        deposit: Optional[Literal["Y", "N"]] = ...,
        detail: Optional[Json] = ...,
        device_info: Optional[str] = ...,
        goods_tag: Optional[str] = ...,
        limit_pay: Optional[str] = ...,
        openid: Optional[str] = ...,
        time_expire: Optional[Time] = ...,
        time_start: Optional[Time] = ...,
    ) -> Request:
        """Takes a deposit by face."""
        ...

DEPOSIT_FACE_PAY: _DepositFacePay
"""Takes a deposit by face."""

class _DepositOrderQuery(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_trade_no: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
        version: Optional[Literal["1.0"]] = ...,
    ) -> Request:
        """Asks what became of a deposit."""
        ...

DEPOSIT_ORDER_QUERY: _DepositOrderQuery
"""Asks what became of a deposit."""

class _DepositReverse(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_trade_no: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
    ) -> Request:
        """Gives the whole deposit back."""
        ...

DEPOSIT_REVERSE: _DepositReverse
"""Gives the whole deposit back."""

class _DepositConsume(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        consume_fee: int,
        fee_type: str,
        total_fee: int,
        out_trade_no: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
    ) -> Request:
        """Keeps some of the deposit and gives the rest back."""
        ...

DEPOSIT_CONSUME: _DepositConsume
"""Keeps some of the deposit and gives the rest back."""

class _DepositRefund(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_refund_no: str,
        refund_fee: int,
        total_fee: int,
        notify_url: Optional[str] = ...,
        out_trade_no: Optional[str] = ...,
        refund_account: Optional[str] = ...,
        refund_desc: Optional[str] = ...,
        refund_fee_type: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
    ) -> Request:
        """Asks for a refund of what was kept."""
        ...

DEPOSIT_REFUND: _DepositRefund
"""Asks for a refund of what was kept."""

class _DepositRefundQuery(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        offset: Optional[int] = ...,
        out_refund_no: Optional[str] = ...,
        out_trade_no: Optional[str] = ...,
        refund_id: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
    ) -> Request:
        """Asks what became of refunds of a deposit."""
        ...

DEPOSIT_REFUND_QUERY: _DepositRefundQuery
"""Asks what became of refunds of a deposit."""

class _FaceAuthInfo(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        device_id: str,
        now: int,
        rawdata: str,
        store_id: str,
        store_name: str,
        version: Literal["1"],
        attach: Optional[str] = ...,
    ) -> Request:
        """The credential that a face payment device needs."""
        ...

FACE_AUTH_INFO: _FaceAuthInfo
"""The credential that a face payment device needs."""

class _FacePay(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        body: str,
        face_code: str,
        fee_type: str,
        out_trade_no: str,
        spbill_create_ip: str,
        total_fee: int,
        attach: Optional[str] = ...,
        deposit: Optional[Literal["Y", "N"]] = ...,
        detail: Optional[Json] = ...,
        device_info: Optional[str] = ...,
        goods_tag: Optional[str] = ...,
        limit_pay: Optional[str] = ...,
        openid: Optional[str] = ...,
        time_expire: Optional[Time] = ...,
        time_start: Optional[Time] = ...,
    ) -> Request:
        """Charges the payer whose face was recognised."""
        ...

FACE_PAY: _FacePay
"""Charges the payer whose face was recognised."""

class _FacePayQuery(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_trade_no: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
        version: Optional[Literal["1.0"]] = ...,
    ) -> Request:
        """Asks what became of a payment by face."""
        ...

FACE_PAY_QUERY: _FacePayQuery
"""Asks what became of a payment by face."""

class _FacePayReverse(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_trade_no: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
    ) -> Request:
        """Takes back a payment by face."""
        ...

FACE_PAY_REVERSE: _FacePayReverse
"""Takes back a payment by face."""

class _TransitPay(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        body: str,
        notify_url: str,
        out_trade_no: str,
        scene_info: Json,
        spbill_create_ip: str,
        total_fee: int,
        trade_scene: str,
        trade_type: Literal["PAP"],
        version: Literal["2.0"],
        attach: Optional[str] = ...,
        clientip: Optional[str] = ...,
        contract_id: Optional[str] = ...,
        creid: Optional[str] = ...,
        detail: Optional[str] = ...,
        deviceid: Optional[str] = ...,
        email: Optional[str] = ...,
        fee_type: Optional[str] = ...,
        goods_tag: Optional[str] = ...,
        mobile: Optional[str] = ...,
        openid: Optional[str] = ...,
        outerid: Optional[str] = ...,
        qq: Optional[str] = ...,
    ) -> Request:
        """Charges a passenger."""
        ...

TRANSIT_PAY: _TransitPay
"""Charges a passenger."""

class _TransitQueryState(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        contract_id: Optional[str] = ...,
        openid: Optional[str] = ...,
    ) -> Request:
        """Asks whether a passenger can be charged."""
        ...

TRANSIT_QUERY_STATE: _TransitQueryState
"""Asks whether a passenger can be charged."""

class _TransitQueryOrder(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_trade_no: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
    ) -> Request:
        """Asks what became of a charge of a passenger or a driver."""
        ...

TRANSIT_QUERY_ORDER: _TransitQueryOrder
"""Asks what became of a charge of a passenger or a driver."""

class _PartnerTransitPay(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        body: str,
        notify_url: str,
        out_trade_no: str,
        scene_info: Json,
        spbill_create_ip: str,
        total_fee: int,
        trade_scene: str,
        trade_type: Literal["PAP"],
        version: Literal["2.0"],
        attach: Optional[str] = ...,
        clientip: Optional[str] = ...,
        contract_id: Optional[str] = ...,
        creid: Optional[str] = ...,
        detail: Optional[str] = ...,
        deviceid: Optional[str] = ...,
        email: Optional[str] = ...,
        fee_type: Optional[str] = ...,
        goods_tag: Optional[str] = ...,
        mobile: Optional[str] = ...,
        openid: Optional[str] = ...,
        outerid: Optional[str] = ...,
        qq: Optional[str] = ...,
    ) -> Request:
        """`TRANSIT_PAY` for a service provider."""
        ...

PARTNER_TRANSIT_PAY: _PartnerTransitPay
"""`TRANSIT_PAY` for a service provider."""

class _PartnerTransitQueryState(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        contract_id: Optional[str] = ...,
        openid: Optional[str] = ...,
    ) -> Request:
        """`TRANSIT_QUERY_STATE` for a service provider."""
        ...

PARTNER_TRANSIT_QUERY_STATE: _PartnerTransitQueryState
"""`TRANSIT_QUERY_STATE` for a service provider."""

class _PartnerTransitQueryOrder(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_trade_no: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
    ) -> Request:
        """`TRANSIT_QUERY_ORDER` for a service provider."""
        ...

PARTNER_TRANSIT_QUERY_ORDER: _PartnerTransitQueryOrder
"""`TRANSIT_QUERY_ORDER` for a service provider."""

class _VehicleEntry(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        scene_info: Json,
        trade_scene: str,
        version: str,
    ) -> Request:
        """Tells that a vehicle has come in."""
        ...

VEHICLE_ENTRY: _VehicleEntry
"""Tells that a vehicle has come in."""

class _VehiclePay(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        body: str,
        notify_url: str,
        out_trade_no: str,
        scene_info: Json,
        spbill_create_ip: str,
        total_fee: int,
        trade_scene: str,
        trade_type: Literal["PAP"],
        version: Literal["3.0"],
        attach: Optional[str] = ...,
        detail: Optional[str] = ...,
        fee_type: Optional[str] = ...,
        goods_tag: Optional[str] = ...,
        openid: Optional[str] = ...,
        profit_sharing: Optional[Literal["Y", "N"]] = ...,
    ) -> Request:
        """Charges a driver."""
        ...

VEHICLE_PAY: _VehiclePay
"""Charges a driver."""

class _VehicleQueryState(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        trade_scene: str,
        version: Literal["3.0"],
        jump_scene: Optional[str] = ...,
        openid: Optional[str] = ...,
        plate_number: Optional[str] = ...,
    ) -> Request:
        """Asks whether a driver can be charged."""
        ...

VEHICLE_QUERY_STATE: _VehicleQueryState
"""Asks whether a driver can be charged."""

class _PartnerVehicleEntry(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        scene_info: Json,
        trade_scene: str,
        version: Literal["3.0"],
    ) -> Request:
        """`VEHICLE_ENTRY` for a service provider."""
        ...

PARTNER_VEHICLE_ENTRY: _PartnerVehicleEntry
"""`VEHICLE_ENTRY` for a service provider."""

class _PartnerVehiclePay(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        body: str,
        notify_url: str,
        out_trade_no: str,
        scene_info: Json,
        spbill_create_ip: str,
        total_fee: int,
        trade_scene: str,
        trade_type: Literal["PAP"],
        version: Literal["3.0"],
        attach: Optional[str] = ...,
        detail: Optional[str] = ...,
        fee_type: Optional[str] = ...,
        goods_tag: Optional[str] = ...,
        openid: Optional[str] = ...,
        profit_sharing: Optional[Literal["Y", "N"]] = ...,
    ) -> Request:
        """`VEHICLE_PAY` for a service provider."""
        ...

PARTNER_VEHICLE_PAY: _PartnerVehiclePay
"""`VEHICLE_PAY` for a service provider."""

class _PartnerVehicleQueryState(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        trade_scene: str,
        version: Literal["3.0"],
        jump_scene: Optional[str] = ...,
        openid: Optional[str] = ...,
        plate_number: Optional[str] = ...,
        sub_openid: Optional[str] = ...,
    ) -> Request:
        """`VEHICLE_QUERY_STATE` for a service provider."""
        ...

PARTNER_VEHICLE_QUERY_STATE: _PartnerVehicleQueryState
"""`VEHICLE_QUERY_STATE` for a service provider."""

class _CreateRentBill(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        cert_serial_no: str,
        deposit_amount: int,
        goods_name: str,
        out_order_no: str,
        rent_unit: str,
        rent_unit_fee: int,
        service_id: str,
        version: Literal["1.0"],
        address: Optional[str] = ...,
        attach: Optional[str] = ...,
        end_time: Optional[str] = ...,
        name: Optional[str] = ...,
        openid: Optional[str] = ...,
        phone: Optional[str] = ...,
        rent_fee_desc: Optional[str] = ...,
        service_location: Optional[str] = ...,
        start_time: Optional[str] = ...,
        userid: Optional[str] = ...,
    ) -> Request:
        """Starts a rental without a deposit."""
        ...

CREATE_RENT_BILL: _CreateRentBill
"""Starts a rental without a deposit."""

class _QueryRentBill(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        service_id: str,
        version: Literal["1.0"],
        out_order_no: Optional[str] = ...,
        return_query_id: Optional[str] = ...,
    ) -> Request:
        """Asks about a rental."""
        ...

QUERY_RENT_BILL: _QueryRentBill
"""Asks about a rental."""

class _FinishRentBill(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        compensation_fee: int,
        finish_ticket: str,
        out_order_no: str,
        profit_sharing: Literal["Y", "N"],
        rent_fee: int,
        returned: str,
        service_id: str,
        total_amount: int,
        version: Literal["1.0"],
        compensation_fee_desc: Optional[str] = ...,
        real_end_time: Optional[str] = ...,
        service_end_location: Optional[str] = ...,
    ) -> Request:
        """Ends a rental."""
        ...

FINISH_RENT_BILL: _FinishRentBill
"""Ends a rental."""

class _ChangeRentMoney(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        compensation_fee: int,
        out_order_no: str,
        rent_fee: int,
        service_id: str,
        total_amount: int,
        version: Literal["1.0"],
        compensation_fee_desc: Optional[str] = ...,
        reason: Optional[str] = ...,
    ) -> Request:
        """Changes what a rental costs."""
        ...

CHANGE_RENT_MONEY: _ChangeRentMoney
"""Changes what a rental costs."""

class _CancelBill(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        out_order_no: str,
        reason: str,
        service_id: str,
        version: Literal["1.0"],
    ) -> Request:
        """Cancels a rental or a stay."""
        ...

CANCEL_BILL: _CancelBill
"""Cancels a rental or a stay."""

class _CreateHotelBill(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        cancel_rule: str,
        cancel_rule_desc: str,
        cert_serial_no: str,
        deposit_amount: int,
        end_time: str,
        out_order_no: str,
        room: str,
        room_rate: int,
        service_id: str,
        service_location: str,
        start_time: str,
        version: Literal["1.0"],
        address: Optional[str] = ...,
        attach: Optional[str] = ...,
        name: Optional[str] = ...,
        openid: Optional[str] = ...,
        phone: Optional[str] = ...,
        room_rate_desc: Optional[str] = ...,
        userid: Optional[str] = ...,
    ) -> Request:
        """Starts a stay at a hotel without a deposit."""
        ...

CREATE_HOTEL_BILL: _CreateHotelBill
"""Starts a stay at a hotel without a deposit."""

class _QueryHotelBill(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        service_id: str,
        version: Literal["1.0"],
        out_order_no: Optional[str] = ...,
        return_query_id: Optional[str] = ...,
    ) -> Request:
        """Asks about a stay."""
        ...

QUERY_HOTEL_BILL: _QueryHotelBill
"""Asks about a stay."""

class _FinishHotelBill(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        checked_in: str,
        compensation_fee: int,
        finish_ticket: str,
        other_fee: int,
        out_order_no: str,
        overdue_fine: int,
        profit_sharing: Literal["Y", "N"],
        service_id: str,
        total_amount: int,
        version: Literal["1.0"],
        cancel_fee: Optional[int] = ...,
        compensation_fee_desc: Optional[str] = ...,
        other_fee_desc: Optional[str] = ...,
        overdue_fine_desc: Optional[str] = ...,
        real_end_time: Optional[str] = ...,
        room_rate: Optional[int] = ...,
    ) -> Request:
        """Ends a stay."""
        ...

FINISH_HOTEL_BILL: _FinishHotelBill
"""Ends a stay."""

class _MicroSubmit(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        account_bank: str,
        account_name: str,
        account_number: str,
        bank_address_code: str,
        business_code: str,
        cert_sn: str,
        contact: str,
        contact_phone: str,
        id_card_copy: str,
        id_card_name: str,
        id_card_national: str,
        id_card_number: str,
        id_card_valid_time: Json,
        indoor_pic: str,
        merchant_shortname: str,
        product_desc: str,
        rate: str,
        service_phone: str,
        store_address_code: str,
        store_entrance_pic: str,
        store_name: str,
        store_street: str,
        version: Literal["3.0"],
        address_certification: Optional[str] = ...,
        bank_name: Optional[str] = ...,
        business_addition_desc: Optional[str] = ...,
        business_addition_pics: Optional[Json] = ...,
        contact_email: Optional[str] = ...,
        store_latitude: Optional[str] = ...,
        store_longitude: Optional[str] = ...,
    ) -> Request:
        """Applies for a micro-merchant."""
        ...

MICRO_SUBMIT: _MicroSubmit
"""Applies for a micro-merchant."""

class _MicroGetState(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        version: str,
        applyment_id: Optional[str] = ...,
        business_code: Optional[str] = ...,
    ) -> Request:
        """Asks what became of an application."""
        ...

MICRO_GET_STATE: _MicroGetState
"""Asks what became of an application."""

class _MicroSubmitUpgrade(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        business: str,
        business_licence_type: str,
        business_license_copy: str,
        business_license_number: str,
        business_scene: str,
        business_time: str,
        cert_sn: str,
        company_address: str,
        legal_person: str,
        merchant_name: str,
        merchant_shortname: str,
        organization_type: str,
        version: Literal["1.0"],
        account_bank: Optional[str] = ...,
        account_name: Optional[str] = ...,
        account_number: Optional[str] = ...,
        bank_address_code: Optional[str] = ...,
        bank_name: Optional[str] = ...,
        business_addition_desc: Optional[str] = ...,
        business_addition_pics: Optional[str] = ...,
        contact_email: Optional[str] = ...,
        organization_copy: Optional[str] = ...,
        organization_number: Optional[str] = ...,
        organization_time: Optional[str] = ...,
        qualifications: Optional[str] = ...,
    ) -> Request:
        """Applies to make a micro-merchant an ordinary one."""
        ...

MICRO_SUBMIT_UPGRADE: _MicroSubmitUpgrade
"""Applies to make a micro-merchant an ordinary one."""

class _MicroGetUpgradeState(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        version: str,
    ) -> Request:
        """Asks what became of that."""
        ...

MICRO_GET_UPGRADE_STATE: _MicroGetUpgradeState
"""Asks what became of that."""

class _MicroModifyArchives(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        bank_address_code: str,
        cert_sn: str,
        version: Literal["1.0"],
        account_bank: Optional[str] = ...,
        account_number: Optional[str] = ...,
        bank_name: Optional[str] = ...,
    ) -> Request:
        """Changes the card that is settled to."""
        ...

MICRO_MODIFY_ARCHIVES: _MicroModifyArchives
"""Changes the card that is settled to."""

class _MicroModifyContactInfo(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        cert_sn: str,
        version: Literal["1.0"],
        email: Optional[str] = ...,
        merchant_name: Optional[str] = ...,
        mobile_phone: Optional[str] = ...,
    ) -> Request:
        """Changes whom to contact."""
        ...

MICRO_MODIFY_CONTACT_INFO: _MicroModifyContactInfo
"""Changes whom to contact."""

class _MicroSignContract(Endpoint):
    def request(
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        **fields: Union[str, int, None],
    ) -> Request:
        """Files a contract."""
        ...

MICRO_SIGN_CONTRACT: _MicroSignContract
"""Files a contract."""

class _MicroQueryWithdrawal(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        date: str,
    ) -> Request:
        """Asks about the withdrawal of a day."""
        ...

MICRO_QUERY_WITHDRAWAL: _MicroQueryWithdrawal
"""Asks about the withdrawal of a day."""

class _MicroRetryWithdrawal(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        date: str,
    ) -> Request:
        """Starts the withdrawal of a day again."""
        ...

MICRO_RETRY_WITHDRAWAL: _MicroRetryWithdrawal
"""Starts the withdrawal of a day again."""

class _CustomsDeclare(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        customs: str,
        mch_customs_no: str,
        out_trade_no: str,
        transaction_id: str,
        action_type: Optional[Literal["ADD", "MODIFY"]] = ...,
        cert_id: Optional[str] = ...,
        cert_type: Optional[str] = ...,
        duty: Optional[int] = ...,
        fee_type: Optional[str] = ...,
        name: Optional[str] = ...,
        order_fee: Optional[int] = ...,
        product_fee: Optional[int] = ...,
        sub_order_no: Optional[str] = ...,
        transport_fee: Optional[int] = ...,
    ) -> Request:
        """Declares an order to the customs."""
        ...

CUSTOMS_DECLARE: _CustomsDeclare
"""Declares an order to the customs."""

class _CustomsQuery(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        customs: str,
        out_trade_no: Optional[str] = ...,
        sub_order_id: Optional[str] = ...,
        sub_order_no: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
    ) -> Request:
        """Asks what became of a declaration."""
        ...

CUSTOMS_QUERY: _CustomsQuery
"""Asks what became of a declaration."""

class _CustomsRedeclare(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        customs: str,
        mch_customs_no: str,
        out_trade_no: Optional[str] = ...,
        sub_order_id: Optional[str] = ...,
        sub_order_no: Optional[str] = ...,
        transaction_id: Optional[str] = ...,
    ) -> Request:
        """Sends a declaration to the customs again."""
        ...

CUSTOMS_REDECLARE: _CustomsRedeclare
"""Sends a declaration to the customs again."""

class _QueryMerchantRisk(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        business_license_number: Optional[str] = ...,
        cert_serial_number: Optional[str] = ...,
        certificates_name: Optional[str] = ...,
        certificates_number: Optional[str] = ...,
        company_name: Optional[str] = ...,
        settlement_card_bank: Optional[str] = ...,
        settlement_card_name: Optional[str] = ...,
        settlement_card_no: Optional[str] = ...,
        store_address: Optional[str] = ...,
        store_latitude: Optional[str] = ...,
        store_longitude: Optional[str] = ...,
    ) -> Request:
        """Asks how risky a merchant is."""
        ...

QUERY_MERCHANT_RISK: _QueryMerchantRisk
"""Asks how risky a merchant is."""

class _SetMerchantRiskCallback(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        callback_url: str,
    ) -> Request:
        """Tells where to send risks to."""
        ...

SET_MERCHANT_RISK_CALLBACK: _SetMerchantRiskCallback
"""Tells where to send risks to."""

class _SyncMerchantRiskResult(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        event_code: str,
        punish_type: str,
        risk_type: str,
        business_license_number: Optional[str] = ...,
        certificates_name: Optional[str] = ...,
        certificates_number: Optional[str] = ...,
        company_name: Optional[str] = ...,
        settlement_card_bank: Optional[str] = ...,
        settlement_card_name: Optional[str] = ...,
        settlement_card_no: Optional[str] = ...,
        store_address: Optional[str] = ...,
        store_latitude: Optional[str] = ...,
        store_longitude: Optional[str] = ...,
    ) -> Request:
        """Tells what was done about a risk."""
        ...

SYNC_MERCHANT_RISK_RESULT: _SyncMerchantRiskResult
"""Tells what was done about a risk."""

class _BankQueryMerchantAudit(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        channel_id: str,
    ) -> Request:
        """A bank asks how far the audit of a merchant is."""
        ...

BANK_QUERY_MERCHANT_AUDIT: _BankQueryMerchantAudit
"""A bank asks how far the audit of a merchant is."""

class _ChannelQueryMerchantAudit(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        acquiring_bank_id: str,
    ) -> Request:
        """A channel asks how far the audit of a merchant is."""
        ...

CHANNEL_QUERY_MERCHANT_AUDIT: _ChannelQueryMerchantAudit
"""A channel asks how far the audit of a merchant is."""

class _GetCertificates(Endpoint):
    def request(
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        **fields: Union[str, int, None],
    ) -> Request:
        """The certificates of the platform."""
        ...

GET_CERTIFICATES: _GetCertificates
"""The certificates of the platform."""

class _GetViolation(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        begin_time: Optional[str] = ...,
        end_time: Optional[str] = ...,
        page_index: Optional[str] = ...,
        page_size: Optional[str] = ...,
        violation_records_format: Optional[Literal["csv", "json"]] = ...,
    ) -> Request:
        """A bank asks what its merchants did wrong."""
        ...

GET_VIOLATION: _GetViolation
"""A bank asks what its merchants did wrong."""

class _QueryExchangeRate(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        date: str,
        fee_type: str,
    ) -> Request:
        """The rate of a currency on a day."""
        ...

QUERY_EXCHANGE_RATE: _QueryExchangeRate
"""The rate of a currency on a day."""

class _SettlementQuery(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        date_end: str,
        date_start: str,
        limit: int,
        offset: int,
        usetag: Literal["1", "2"],
        query_split: Optional[str] = ...,
    ) -> Request:
        """What was settled."""
        ...

SETTLEMENT_QUERY: _SettlementQuery
"""What was settled."""

class _AddInstitutionSub(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        app_download: str,
        business_category: str,
        business_type: str,
        business_website: str,
        contact_email: str,
        contact_name: str,
        contact_phone: str,
        director_id_number: str,
        director_name: str,
        mcc: str,
        merchant_country_code: str,
        merchant_name: str,
        merchant_remark: str,
        merchant_shortname: str,
        merchant_type: str,
        mini_program: str,
        office_account: str,
        office_phone: str,
        principal_id_number: str,
        principal_name: str,
        registration_certificate_date: str,
        registration_certificate_number: str,
        settlement_bank_number: str,
        store_address: str,
        store_photos: Json,
        apply_h5_payment: Optional[str] = ...,
        attach: Optional[str] = ...,
        channel_id: Optional[str] = ...,
        h5_domains: Optional[Json] = ...,
        h5_website_url: Optional[str] = ...,
        registration_certificate_copy: Optional[str] = ...,
    ) -> Request:
        """Adds a sub-merchant of an institution."""
        ...

ADD_INSTITUTION_SUB: _AddInstitutionSub
"""Adds a sub-merchant of an institution."""

class _ModifyInstitutionSub(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        app_download: str,
        business_category: str,
        business_type: str,
        business_website: str,
        contact_email: str,
        contact_name: str,
        contact_phone: str,
        mcc: str,
        merchant_country_code: str,
        merchant_name: str,
        merchant_shortname: str,
        merchant_type: str,
        mini_program: str,
        office_account: str,
        office_phone: str,
        registration_certificate_date: str,
        registration_certificate_number: str,
        store_address: str,
        apply_h5_payment: Optional[str] = ...,
        channel_id: Optional[str] = ...,
        director_id_number: Optional[str] = ...,
        director_name: Optional[str] = ...,
        h5_domains: Optional[Json] = ...,
        h5_website_url: Optional[str] = ...,
        principal_id_number: Optional[str] = ...,
        principal_name: Optional[str] = ...,
        registration_certificate_copy: Optional[str] = ...,
        settlement_bank_number: Optional[str] = ...,
        store_photos: Optional[Json] = ...,
    ) -> Request:
        """Changes a sub-merchant of an institution."""
        ...

MODIFY_INSTITUTION_SUB: _ModifyInstitutionSub
"""Changes a sub-merchant of an institution."""

class _QueryInstitutionSub(Endpoint):
    def request(
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        **fields: Union[str, int, None],
    ) -> Request:
        """Asks about a sub-merchant of an institution."""
        ...

QUERY_INSTITUTION_SUB: _QueryInstitutionSub
"""Asks about a sub-merchant of an institution."""

class _AddSubDevConfig(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        jsapi_path: str,
    ) -> Request:
        """Adds a page or an application of a sub-merchant."""
        ...

ADD_SUB_DEV_CONFIG: _AddSubDevConfig
"""Adds a page or an application of a sub-merchant."""

class _QuerySubDevConfig(Endpoint):
    def request(
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        **fields: Union[str, int, None],
    ) -> Request:
        """The pages and applications of a sub-merchant."""
        ...

QUERY_SUB_DEV_CONFIG: _QuerySubDevConfig
"""The pages and applications of a sub-merchant."""

class _ChannelSetting(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        channel_id: str,
    ) -> Request:
        """Sets the channel of a sub-merchant."""
        ...

CHANNEL_SETTING: _ChannelSetting
"""Sets the channel of a sub-merchant."""

class _ModifyMerchantInfo(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        merchant_shortname: Optional[str] = ...,
        service_phone: Optional[str] = ...,
    ) -> Request:
        """Changes what payers see of a sub-merchant."""
        ...

MODIFY_MERCHANT_INFO: _ModifyMerchantInfo
"""Changes what payers see of a sub-merchant."""

class _SubMerchantManage(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        action: Literal["add", "query"],
        page_index: str,
        merchant_name: Optional[str] = ...,
        page_size: Optional[str] = ...,
    ) -> Request:
        """Adds sub-merchants and lists them."""
        ...

SUB_MERCHANT_MANAGE: _SubMerchantManage
"""Adds sub-merchants and lists them."""

class _UploadMedia(Endpoint):
    def form(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        media_hash: str,
    ) -> Dict[str, str]:
        """Uploads a picture. The file is no field: it goes into the body beside the signed ones."""
        ...

UPLOAD_MEDIA: _UploadMedia
"""Uploads a picture. The file is no field: it goes into the body beside the signed ones."""

class _AddRecommendConfig(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        subscribe_appid: str,
    ) -> Request:
        """Sets the account that payers are asked to follow."""
        ...

ADD_RECOMMEND_CONFIG: _AddRecommendConfig
"""Sets the account that payers are asked to follow."""

class _RealNamePage(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        redirect_uri: str,
        response_type: Literal["code"],
        scope: Literal["pay_identity", "pay_realname"],
        state: str,
    ) -> Request:
        """The page on which a payer agrees to tell a real name. It is not signed."""
        ...

REAL_NAME_PAGE: _RealNamePage
"""The page on which a payer agrees to tell a real name. It is not signed."""

class _RealNameAccessToken(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        code: str,
        grant_type: Literal["authorization_code"],
        openid: str,
        scope: Literal["pay_identity"],
    ) -> Request:
        """The token that allows to ask for a real name."""
        ...

REAL_NAME_ACCESS_TOKEN: _RealNameAccessToken
"""The token that allows to ask for a real name."""

class _GetRealName(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        access_token: str,
        cert_serialno: str,
        openid: str,
        version: Literal["1.0", "2.0"],
        cert_sign: Optional[str] = ...,
        charset: Optional[str] = ...,
        timestamp: Optional[int] = ...,
    ) -> Request:
        """Asks for a real name, encrypted."""
        ...

GET_REAL_NAME: _GetRealName
"""Asks for a real name, encrypted."""

class _VerifyRealName(Endpoint):
    def request(  # type: ignore[override]
        self,
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = ...,
        access_token: str,
        cred_id: str,
        cred_type: int,
        openid: str,
        real_name: str,
        version: Literal["1.0", "1.1"],
    ) -> Request:
        """Asks whether a name is the real one."""
        ...

VERIFY_REAL_NAME: _VerifyRealName
"""Asks whether a name is the real one."""

ALL: Tuple[Endpoint, ...]
