#include "CQuestionnaires.h"

/* #embed costs no time at start: the bytes lie in the binary's read-only data, and a changed file is built anew.
   It is of C23, and an extension in the language mode that the package manager chooses. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char romantic[] = {
#embed "../../Questionnaires/romantic.yaml"
};
static const unsigned char workplace[] = {
#embed "../../Questionnaires/workplace.yaml"
};
static const unsigned char family[] = {
#embed "../../Questionnaires/family.yaml"
};
static const unsigned char friendship[] = {
#embed "../../Questionnaires/friendship.yaml"
};
static const unsigned char words[] = {
#embed "../../Questionnaires/words.yaml"
};
static const unsigned char advice[] = {
#embed "../../Questionnaires/advice.yaml"
};
static const unsigned char welcome[] = {
#embed "../../Questionnaires/welcome.yaml"
};
static const unsigned char screens[] = {
#embed "../../Questionnaires/screens.yaml"
};
static const unsigned char report[] = {
#embed "../../Questionnaires/report.yaml"
};
static const unsigned char care[] = {
#embed "../../Questionnaires/care.yaml"
};
static const unsigned char helplines[] = {
#embed "../../Questionnaires/helplines.yaml"
};
static const unsigned char vault[] = {
#embed "../../Questionnaires/vault.yaml"
};

#define EMBEDDED(name) {#name ".yaml", name, sizeof name}

static const struct embedded_file files[] = {
    EMBEDDED(romantic),
    EMBEDDED(workplace),
    EMBEDDED(family),
    EMBEDDED(friendship),
    EMBEDDED(words),
    EMBEDDED(advice),
    EMBEDDED(welcome),
    EMBEDDED(screens),
    EMBEDDED(report),
    EMBEDDED(care),
    EMBEDDED(helplines),
    EMBEDDED(vault),
};

size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }

struct embedded_file embedded_file_at(size_t index) { return files[index]; }
