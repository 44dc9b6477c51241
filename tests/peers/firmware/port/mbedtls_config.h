/* mbedTLS for payments: MD5, and SHA-256 in its small form. */

#ifndef MBEDTLS_CONFIG_H
#define MBEDTLS_CONFIG_H

#include "pool.h"

#define MBEDTLS_MD_C
#define MBEDTLS_MD5_C
#define MBEDTLS_SHA256_C
#define MBEDTLS_SHA256_SMALLER
#define MBEDTLS_PLATFORM_C
#define MBEDTLS_PLATFORM_MEMORY
#define MBEDTLS_PLATFORM_CALLOC_MACRO pool_calloc
#define MBEDTLS_PLATFORM_FREE_MACRO pool_free

#endif
