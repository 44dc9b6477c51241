/* The notifications that are measured, in flash. */

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

document pay_22_md5, "notify/pay-22-md5.xml"
document pay_22_hmac, "notify/pay-22-hmac.xml"
document pay_35_md5, "notify/pay-35-md5.xml"
document pay_35_hmac, "notify/pay-35-hmac.xml"
