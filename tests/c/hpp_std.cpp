// wxpay.hpp with what the C++ library offers for texts.

#include "wxpay.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>
#if __cplusplus >= 201703L
#include <string_view>
#endif
#if __cplusplus >= 202002L
#include <span>
#endif

#include "check.h"

int main() {
    const std::string string = "<xml><a>1</a></xml>";
    const std::vector<std::uint8_t> vector(string.begin(), string.end());
    wxpay::fields<1> fields;
    check_context("views");
    CHECK(fields.read(string) && fields.get("a") == "1");
    CHECK(fields.read(vector) && fields.get("a") == std::string("1"));
    CHECK(wxpay::view(std::array<char, 2>{{'a', 'b'}}) == "ab");
    std::string changeable = string;
    CHECK(wxpay::view(changeable) == string);

    check_context("buffers");
    std::vector<char> chars(64);
    std::array<unsigned char, 64> array;
    CHECK(*fields.write(chars) == string && *fields.write(array) == string);
    CHECK(fields.write(array)->data() == reinterpret_cast<const char*>(array.data()));
    CHECK(std::string(fields.write(chars)->begin(), fields.write(chars)->end()) == string);
#if __cplusplus >= 201703L
    CHECK(fields.get("a") == std::string_view("1"));
    CHECK(*fields.write(changeable) == string);
#endif
#if __cplusplus >= 202002L
    std::span<char> span(chars);
    CHECK(*fields.write(span) == string && fields.read(std::span<const std::uint8_t>(vector)));
#endif
    return check_report("hpp_std");
}
