/* Notifications that have to be refused, in flash. */

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

document kiosk_forged, "notify/kiosk-forged.xml"
document kiosk_duplicated, "notify/kiosk-duplicated.xml"
document kiosk_stripped, "notify/kiosk-stripped.xml"
