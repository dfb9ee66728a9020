// What libgit2's archive calls of TLS, SSH, Kerberos and HTTP, for the static command. premod opens
// no connection, so none of these libraries is linked: a function that libgit2 calls when it gets
// ready does nothing, and every function with which a connection would begin answers with an error.
// The list is that of Debian 12's libgit2.a; a function that is missing here fails the link.

extern "C" {

// Called at start: Mbed TLS and SSH get ready. The parameters are not looked at.
void mbedtls_ssl_config_init(void*) {}
int mbedtls_ssl_config_defaults(void*, int, int, int) { return 0; }
void mbedtls_ssl_conf_min_version(void*, int, int) {}
void mbedtls_ssl_conf_authmode(void*, int) {}
int mbedtls_ssl_get_ciphersuite_id(const char*) { return 1; }  // 0: unknown, and an error
void mbedtls_ssl_conf_ciphersuites(void*, const int*) {}
void mbedtls_ssl_conf_rng(void*, void*, void*) {}
void mbedtls_ssl_conf_ca_chain(void*, void*, void*) {}
void mbedtls_entropy_init(void*) {}
void mbedtls_ctr_drbg_init(void*) {}
int mbedtls_ctr_drbg_seed(void*, void*, void*, const unsigned char*, unsigned long) { return 0; }
void mbedtls_x509_crt_init(void*) {}
// No certificates, which libgit2 takes: a configuration that nobody has filled in is not read on.
int mbedtls_x509_crt_parse_file(void*, const char*) { return -1; }
int mbedtls_x509_crt_parse_path(void*, const char*) { return -1; }
void mbedtls_strerror(int, char* text, unsigned long size) {
  if (size != 0) *text = '\0';
}
int libssh2_init(int) { return 0; }
void libssh2_exit() {}

// The C library's own: to look up a host it loads parts of itself from the machine it runs on.
int getaddrinfo(const char*, const char*, const void*, void**) { return -4; }  // EAI_FAIL
void freeaddrinfo(void*) {}
const char* gai_strerror(int) { return "premod opens no connection"; }
// A home folder is asked for where HOME is not set: there is none, and no configuration of a user.
int getpwuid_r(unsigned, void*, char*, unsigned long, void** found) {
  *found = nullptr;
  return 0;
}

// Pointers: none.
void* libssh2_session_init_ex(void*, void*, void*, void*) { return nullptr; }
void* libssh2_agent_init(void*) { return nullptr; }
void* libssh2_knownhost_init(void*) { return nullptr; }
void* libssh2_channel_open_ex(void*, const char*, unsigned, unsigned, unsigned, const char*,
                              unsigned) {
  return nullptr;
}
const char* libssh2_hostkey_hash(void*, int) { return nullptr; }
const char* libssh2_session_hostkey(void*, unsigned long*, int*) { return nullptr; }
char* libssh2_userauth_list(void*, const char*, unsigned) { return nullptr; }
void** libssh2_session_abstract(void*) { return nullptr; }
const void* mbedtls_ssl_get_peer_cert(const void*) { return nullptr; }
const char* http_errno_description(int) { return "premod opens no connection"; }
extern void* const GSS_C_NT_HOSTBASED_SERVICE;
void* const GSS_C_NT_HOSTBASED_SERVICE = nullptr;

// Everything else is reached through a connection, which cannot be made.
#define REFUSE(name) \
  int name() { return -1; }
REFUSE(gss_delete_sec_context)
REFUSE(gss_display_status)
REFUSE(gss_import_name)
REFUSE(gss_indicate_mechs)
REFUSE(gss_init_sec_context)
REFUSE(gss_release_buffer)
REFUSE(gss_release_name)
REFUSE(gss_release_oid_set)
REFUSE(http_parser_execute)
REFUSE(http_parser_init)
REFUSE(http_parser_parse_url)
REFUSE(http_parser_pause)
REFUSE(http_should_keep_alive)
REFUSE(libssh2_agent_connect)
REFUSE(libssh2_agent_disconnect)
REFUSE(libssh2_agent_free)
REFUSE(libssh2_agent_get_identity)
REFUSE(libssh2_agent_list_identities)
REFUSE(libssh2_agent_userauth)
REFUSE(libssh2_channel_close)
REFUSE(libssh2_channel_free)
REFUSE(libssh2_channel_process_startup)
REFUSE(libssh2_channel_read_ex)
REFUSE(libssh2_channel_set_blocking)
REFUSE(libssh2_channel_write_ex)
REFUSE(libssh2_knownhost_checkp)
REFUSE(libssh2_knownhost_free)
REFUSE(libssh2_knownhost_readfile)
REFUSE(libssh2_session_disconnect_ex)
REFUSE(libssh2_session_free)
REFUSE(libssh2_session_handshake)
REFUSE(libssh2_session_last_error)
REFUSE(libssh2_session_method_pref)
REFUSE(libssh2_session_set_blocking)
REFUSE(libssh2_userauth_authenticated)
REFUSE(libssh2_userauth_keyboard_interactive_ex)
REFUSE(libssh2_userauth_password_ex)
REFUSE(libssh2_userauth_publickey)
REFUSE(libssh2_userauth_publickey_fromfile_ex)
REFUSE(libssh2_userauth_publickey_frommemory)
REFUSE(mbedtls_ctr_drbg_free)
REFUSE(mbedtls_ctr_drbg_random)
REFUSE(mbedtls_entropy_free)
REFUSE(mbedtls_entropy_func)
REFUSE(mbedtls_sha256_finish)
REFUSE(mbedtls_sha256_free)
REFUSE(mbedtls_sha256_init)
REFUSE(mbedtls_sha256_starts)
REFUSE(mbedtls_sha256_update)
REFUSE(mbedtls_ssl_close_notify)
REFUSE(mbedtls_ssl_config_free)
REFUSE(mbedtls_ssl_free)
REFUSE(mbedtls_ssl_get_verify_result)
REFUSE(mbedtls_ssl_handshake)
REFUSE(mbedtls_ssl_init)
REFUSE(mbedtls_ssl_read)
REFUSE(mbedtls_ssl_set_bio)
REFUSE(mbedtls_ssl_set_hostname)
REFUSE(mbedtls_ssl_setup)
REFUSE(mbedtls_ssl_write)
REFUSE(mbedtls_x509_crt_free)
REFUSE(mbedtls_x509_crt_verify_info)
}
