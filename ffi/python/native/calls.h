/* What native/*.rs has besides the C ABI. Fields go in as one text: name, NUL, value, NUL, and so on. They
 * come out as all names, each with a NUL, and then all values. */

typedef struct wxpay_work {
    wxpay_field *fields;
    size_t capacity;
    char *out;
    size_t out_size;
    size_t count;
    size_t len;
    size_t at;
    const char *field;
    size_t field_len;
    int32_t proof;
    int32_t outcome;
    int32_t advice;
    uint32_t names_len;
} wxpay_work;

int32_t wxpay_python_read(int32_t root, const char *document, size_t document_len, wxpay_work *work);
int32_t wxpay_python_verify(const wxpay_key *key, const char *document, size_t document_len,
                            wxpay_work *work);
int32_t wxpay_python_accept(const wxpay_key *key, const char *document, size_t document_len,
                            const wxpay_merchant *merchant, const char *out_trade_no,
                            size_t out_trade_no_len, const char *fee_type, size_t fee_type_len,
                            uint64_t total_fee, const char *contract_id, size_t contract_id_len,
                            wxpay_work *work);
int32_t wxpay_python_notice(int32_t notice, const wxpay_key *key, const char *document,
                            size_t document_len, const wxpay_merchant *merchant, wxpay_work *work);
int32_t wxpay_python_reply(const wxpay_endpoint *endpoint, const wxpay_key *key, const char *reply,
                           size_t reply_len, wxpay_work *work);
int32_t wxpay_python_sign(const wxpay_key *key, const char *flat, size_t flat_len, wxpay_work *work);
int32_t wxpay_python_write_signed(const wxpay_key *key, const char *flat, size_t flat_len,
                                  wxpay_work *work);
int32_t wxpay_python_write(const char *flat, size_t flat_len, wxpay_work *work);
int32_t wxpay_python_canonical(const char *flat, size_t flat_len, wxpay_work *work);
int32_t wxpay_python_request(const wxpay_endpoint *endpoint, const wxpay_key *key,
                             const wxpay_merchant *merchant, const char *nonce, size_t nonce_len,
                             const char *flat, size_t flat_len, wxpay_work *work);
int32_t wxpay_python_form(const wxpay_endpoint *endpoint, const wxpay_key *key,
                          const wxpay_merchant *merchant, const char *nonce, size_t nonce_len,
                          const char *flat, size_t flat_len, wxpay_work *work);
int32_t wxpay_python_bill_feed(wxpay_bill *bill, char *memory, size_t memory_size, const char *chunk,
                               size_t chunk_len, size_t most, wxpay_work *work);
int32_t wxpay_python_bill_line(const wxpay_bill *bill, const char *memory, size_t memory_size,
                               int32_t headings, wxpay_work *work);
int32_t wxpay_python_bill_finish(wxpay_bill *bill, char *memory, size_t memory_size,
                                 wxpay_work *work);
