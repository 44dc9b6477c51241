// TinyXML-2 and mbedTLS.

#include "peer.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <mbedtls/md.h>
#include <mbedtls/version.h>
#include <tinyxml2.h>

namespace {

using field = std::pair<std::string_view, std::string_view>;

class signer {
public:
    signer(std::string_view key, enum algorithm algorithm)
        : key_(key), hmac_(algorithm == ALGORITHM_HMAC_SHA256)
    {
        mbedtls_md_init(&context_);
        const auto type = hmac_ ? MBEDTLS_MD_SHA256 : MBEDTLS_MD_MD5;
        mbedtls_md_setup(&context_, mbedtls_md_info_from_type(type), hmac_);
        if (hmac_)
            mbedtls_md_hmac_starts(&context_, bytes(key_.data()), key_.size());
    }

    /* Of sorted fields. */
    std::string sign(const std::vector<field> &fields)
    {
        canonical_.clear();
        for (const auto &[name, value] : fields) {
            if (value.empty() || name == "sign")
                continue;
            canonical_.append(name).append("=").append(value).append("&");
        }
        canonical_.append("key=").append(key_);

        unsigned char digest[32];
        if (hmac_) {
            mbedtls_md_hmac_reset(&context_);
            mbedtls_md_hmac_update(&context_, bytes(canonical_.data()), canonical_.size());
            mbedtls_md_hmac_finish(&context_, digest);
        } else {
            mbedtls_md_starts(&context_);
            mbedtls_md_update(&context_, bytes(canonical_.data()), canonical_.size());
            mbedtls_md_finish(&context_, digest);
        }
        std::string digits;
        for (size_t i = 0; i < (hmac_ ? 32 : 16); i++) {
            digits.push_back("0123456789ABCDEF"[digest[i] >> 4]);
            digits.push_back("0123456789ABCDEF"[digest[i] & 15]);
        }
        return digits;
    }

    std::vector<field> fields;

private:
    static const unsigned char *bytes(const char *text)
    {
        return reinterpret_cast<const unsigned char *>(text);
    }

    std::string key_, canonical_;
    bool hmac_;
    mbedtls_md_context_t context_;
};

bool by_name(const field &a, const field &b)
{
    return a.first < b.first;
}

/* Sorted; false when a name occurs twice. */
bool sort(std::vector<field> &fields)
{
    std::sort(fields.begin(), fields.end(), by_name);
    const auto same = [](const field &a, const field &b) { return a.first == b.first; };
    return std::adjacent_find(fields.begin(), fields.end(), same) == fields.end();
}

std::string_view get(const std::vector<field> &fields, std::string_view name)
{
    const auto at = std::lower_bound(fields.begin(), fields.end(), field(name, {}), by_name);
    return at != fields.end() && at->first == name ? at->second : std::string_view();
}

/* mbedTLS shows no comparison in constant time. */
bool same_digits(std::string_view a, std::string_view b)
{
    unsigned char difference = a.size() != b.size();
    for (size_t i = 0; i < a.size() && i < b.size(); i++)
        difference |= static_cast<unsigned char>(a[i] ^ b[i]);
    return difference == 0;
}

bool collect(const tinyxml2::XMLDocument &document, std::vector<field> &fields)
{
    const auto *root = document.RootElement();
    if (root == nullptr || std::strcmp(root->Name(), "xml") != 0 || document.FirstChild() != root)
        return false;
    for (const auto *node = root->FirstChildElement(); node != nullptr;
         node = node->NextSiblingElement()) {
        const auto *content = node->FirstChild();
        if (content != nullptr && (content->NextSibling() != nullptr || content->ToText() == nullptr))
            return false;
        fields.emplace_back(node->Name(), content != nullptr ? content->Value() : "");
    }
    return true;
}

void *make(const char *key, size_t key_len, enum algorithm algorithm)
{
    return new signer({key, key_len}, algorithm);
}

bool verify(void *self, const char *text, size_t len)
{
    auto &signer = *static_cast<class signer *>(self);
    auto &fields = signer.fields;
    tinyxml2::XMLDocument document;
    fields.clear();
    if (document.Parse(text, len) != tinyxml2::XML_SUCCESS || !collect(document, fields)
        || !sort(fields))
        return false;
    return same_digits(get(fields, "sign"), signer.sign(fields))
        && get(fields, "return_code") == "SUCCESS" && get(fields, "result_code") == "SUCCESS";
}

size_t write_order(void *self, const struct pair *pairs, size_t count, char *out, size_t size)
{
    auto &signer = *static_cast<class signer *>(self);
    auto &fields = signer.fields;
    fields.clear();
    for (const auto *pair = pairs; pair != pairs + count; pair++)
        fields.emplace_back(std::string_view(pair->name.at, pair->name.len),
                            std::string_view(pair->value.at, pair->value.len));
    if (!sort(fields))
        return 0;
    const auto sign = signer.sign(fields);

    // Names and values of a program end with NUL.
    tinyxml2::XMLPrinter printer(nullptr, true);
    const auto put = [&printer](const char *name, const char *value) {
        printer.OpenElement(name, true);
        printer.PushText(value);
        printer.CloseElement(true);
    };
    printer.OpenElement("xml", true);
    for (const auto &[name, value] : fields)
        put(name.data(), value.data());
    put("sign", sign.c_str());
    printer.CloseElement(true);

    const auto len = static_cast<size_t>(printer.CStrSize()) - 1;
    if (len > size)
        return 0;
    std::memcpy(out, printer.CStr(), len);
    return len;
}

#define TEXT(number) #number
#define VERSION(major, minor, patch) "TinyXML-2 " TEXT(major) "." TEXT(minor) "." TEXT(patch)

} // namespace

extern "C" const struct peer peer_tinyxml2 = {
    "C++, TinyXML-2 + mbedTLS",
    VERSION(TINYXML2_MAJOR_VERSION, TINYXML2_MINOR_VERSION,
            TINYXML2_PATCH_VERSION) ", " MBEDTLS_VERSION_STRING_FULL,
    make,
    verify,
    write_order,
};
