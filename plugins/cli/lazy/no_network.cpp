// premod opens no connection, but libgit2 gets ready for some when it starts: it would load TLS and
// SSH, seed a random number generator and parse the system's two hundred certificates, which takes
// longer than checking a widget. These functions take the place of the ones that it calls for that.
// Should anything ever connect, it gets an error where the connection would be set up.
#define ANSWER __attribute__((visibility("default")))

extern "C" {

// Mbed TLS, by its own names; the parameters are not looked at.
ANSWER void mbedtls_ssl_config_init(void*) {}
ANSWER int mbedtls_ssl_config_defaults(void*, int, int, int) { return 0; }
ANSWER void mbedtls_ssl_conf_min_version(void*, int, int) {}
ANSWER void mbedtls_ssl_conf_authmode(void*, int) {}
ANSWER int mbedtls_ssl_get_ciphersuite_id(const char*) { return 1; }  // 0: unknown, and an error
ANSWER void mbedtls_ssl_conf_ciphersuites(void*, const int*) {}
ANSWER void mbedtls_ssl_conf_rng(void*, void*, void*) {}
ANSWER void mbedtls_ssl_conf_ca_chain(void*, void*, void*) {}
ANSWER void mbedtls_entropy_init(void*) {}
ANSWER void mbedtls_ctr_drbg_init(void*) {}
ANSWER int mbedtls_ctr_drbg_seed(void*, void*, void*, const unsigned char*, unsigned long) {
  return 0;
}
ANSWER void mbedtls_x509_crt_init(void*) {}
ANSWER void mbedtls_x509_crt_free(void*) {}
// No certificates, which libgit2 takes: a configuration that nobody has filled in is not read on.
ANSWER int mbedtls_x509_crt_parse_file(void*, const char*) { return -1; }
ANSWER int mbedtls_x509_crt_parse_path(void*, const char*) { return -1; }
ANSWER void mbedtls_strerror(int, char* text, unsigned long size) {
  if (size != 0) *text = '\0';
}
ANSWER int mbedtls_ssl_setup(void*, const void*) { return -1; }  // here a connection would begin

ANSWER int libssh2_init(int) { return 0; }
ANSWER void* libssh2_session_init_ex(void*, void*, void*, void*) { return nullptr; }  // and here

// Kerberos's one variable; a function can be loaded when it is called, a variable cannot.
ANSWER extern void* GSS_C_NT_HOSTBASED_SERVICE;
void* GSS_C_NT_HOSTBASED_SERVICE = nullptr;
}
