// Keeps libgit2 from parsing the system's two hundred certificates when it starts: that takes longer
// than checking a widget, and premod opens no connection. The dynamic linker takes the command's
// function for libgit2's call. Should anything ever connect, it would trust nobody, and fail.

struct mbedtls_x509_crt;

extern "C" __attribute__((visibility("default"))) int mbedtls_x509_crt_parse_file(
    mbedtls_x509_crt*, const char*) {
  return 0;
}
