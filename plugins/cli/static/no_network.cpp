// What libgit2's archive calls of its own network code: premod opens no connection. Standing in for
// these few functions keeps its transports, and with them TLS, SSH, Kerberos and HTTP, out of the
// program, and libgit2 from reading all of the system's certificates at every start. Everything
// with which a connection, or writing a pack or a work tree, would begin answers with an error. The
// names are those of Debian 12's libgit2.a; one that is missing here fails the link.

extern "C" {

// Called at start and while reading settings: nothing gets ready.
int git_mbedtls_stream_global_init() { return 0; }
int git_openssl_stream_global_init() { return 0; }
int git_stream_registry_global_init() { return 0; }
int git_transport_ssh_global_init() { return 0; }
extern bool git_http__expect_continue;
bool git_http__expect_continue = false;
extern bool git_smart__ofs_delta_enabled;
bool git_smart__ofs_delta_enabled = false;

#define REFUSE(name) \
  int name() { return -1; }
REFUSE(git_checkout_head)
REFUSE(git_checkout_index)
REFUSE(git_checkout_tree)
REFUSE(git_clone)
REFUSE(git_clone__submodule)
REFUSE(git_fetch_download_pack)
REFUSE(git_fetch_negotiate)
REFUSE(git_mbedtls__set_cert_location)
REFUSE(git_openssl__set_cert_location)
REFUSE(git_push_add_refspec)
REFUSE(git_push_finish)
REFUSE(git_push_new)
REFUSE(git_push_set_options)
REFUSE(git_push_status_foreach)
REFUSE(git_push_update_tips)
REFUSE(git_transport_new)
REFUSE(http_parser_parse_url)
REFUSE(mbedtls_sha256_finish)
REFUSE(mbedtls_sha256_free)
REFUSE(mbedtls_sha256_init)
REFUSE(mbedtls_sha256_starts)
REFUSE(mbedtls_sha256_update)
#undef REFUSE
void git_push_free(void*) {}
}
