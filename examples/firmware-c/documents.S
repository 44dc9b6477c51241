/* Messages as they come from the network, from the test vectors of the library. */

.macro document name, file
    .section .rodata.\name, "a"
    .global \name, \name\()_len
    .balign 4
\name\()_len:
    .word 2f - 1f
\name:
1:  .incbin "\file"
2:
.endm

document order_reply, "notify/kiosk-order-reply.xml"
document paid, "notify/kiosk-paid.xml"
document paid_hmac, "notify/pay-22-hmac.xml"
document forged, "notify/kiosk-forged.xml"
document duplicated, "notify/kiosk-duplicated.xml"
document stripped, "notify/kiosk-stripped.xml"
