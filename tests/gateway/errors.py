"""The ways in which a request does not succeed."""


class Failed(Exception):
    """return_code FAIL: the request was not understood. The reply has no signature."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Refused(Exception):
    """result_code FAIL: the reply is signed and has an err_code, and perhaps more fields."""

    def __init__(self, code: str, about: str = "", **more: str) -> None:
        super().__init__(f"{code} {about}")
        self.code = code
        self.about = about
        self.more = more


class Cut(Exception):
    """The connection ends without a reply. What was done before stays done."""


class Late(Exception):
    """The connection ends without a reply, and the request is handled so many seconds later.

    What the customer does then is decided already.
    """

    def __init__(self, seconds: float, does: str) -> None:
        super().__init__(f"{does} {seconds} s later")
        self.seconds = seconds
        self.does = does
