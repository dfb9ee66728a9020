// libstemmer's functions for the four languages of premod, for the static command. The archive's
// own choose among 28 languages in four encodings by a table that names them all, which is half a
// megabyte of code that nobody calls. The stemmers themselves are the archive's (Snowball 2.2).
#include <libstemmer.h>

#include <cstring>

extern "C" {

// Snowball's api.h, which is not installed; only the first members are looked at.
struct SN_env {
  unsigned char* p;  // the word
  int c;
  int l;  // its length
};
int SN_set_current(SN_env*, int size, const unsigned char* word);

#define PREMOD_STEMMER(language)            \
  SN_env* language##_UTF_8_create_env();    \
  void language##_UTF_8_close_env(SN_env*); \
  int language##_UTF_8_stem(SN_env*);
PREMOD_STEMMER(english)
PREMOD_STEMMER(portuguese)
PREMOD_STEMMER(russian)
PREMOD_STEMMER(spanish)
#undef PREMOD_STEMMER

struct sb_stemmer {
  const char* language;
  SN_env* (*create)();
  void (*close)(SN_env*);
  int (*stem)(SN_env*);
  SN_env* env;
};

sb_stemmer* sb_stemmer_new(const char* language, const char* encoding) {
  static constexpr sb_stemmer known[] = {
      {"english", english_UTF_8_create_env, english_UTF_8_close_env, english_UTF_8_stem, nullptr},
      {"portuguese", portuguese_UTF_8_create_env, portuguese_UTF_8_close_env, portuguese_UTF_8_stem,
       nullptr},
      {"russian", russian_UTF_8_create_env, russian_UTF_8_close_env, russian_UTF_8_stem, nullptr},
      {"spanish", spanish_UTF_8_create_env, spanish_UTF_8_close_env, spanish_UTF_8_stem, nullptr}};
  if (std::strcmp(encoding, "UTF_8") != 0) return nullptr;
  for (const sb_stemmer& one : known) {
    if (std::strcmp(one.language, language) != 0) continue;
    auto* const out = new sb_stemmer(one);
    out->env = out->create();
    if (out->env != nullptr) return out;
    delete out;
  }
  return nullptr;
}

void sb_stemmer_delete(sb_stemmer* stemmer) {
  if (stemmer == nullptr) return;
  stemmer->close(stemmer->env);
  delete stemmer;
}

const sb_symbol* sb_stemmer_stem(sb_stemmer* stemmer, const sb_symbol* word, int size) {
  SN_env* const env = stemmer->env;
  if (SN_set_current(env, size, word) != 0)
    env->l = 0;
  else if (stemmer->stem(env) >= 0) {
    env->p[env->l] = 0;
    return env->p;
  }
  return nullptr;
}

int sb_stemmer_length(sb_stemmer* stemmer) { return stemmer->env->l; }
}
