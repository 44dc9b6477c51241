/* A till that takes payment codes. */

#ifndef TILL_H
#define TILL_H

#include <stdbool.h>

#include "wxpay_flow.h"

/* Takes one payment, from the scanned code to its end. False if the power fails. */
bool till_sell(const wxpay_key *key, const wxpay_sale *sale, wxpay_flow_action *end);

/* Goes on with the payment after a power cut. */
bool till_resume(const wxpay_key *key, const wxpay_sale *sale, wxpay_flow_action *end);

/* What stands in for a sector of flash. */
extern wxpay_flow till_flash;

#endif
