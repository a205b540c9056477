#pragma once
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
#include <libxml/schemasInternals.h>
#include <libxml/xmlschemas.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

// glibc declares it only to those who ask for its extensions before the first header.
extern int pthread_getattr_np(pthread_t thread, pthread_attr_t *attributes);

/// Gives a parser room for so many attributes of one element, before it makes its own: it then has
/// more only when there are more. Returns whether there was memory for it.
static inline bool muster_reserve_attributes(xmlParserCtxtPtr parser, int count) {
  const xmlChar **parts = xmlMalloc(sizeof(*parts) * 5 * count);
  int *allocations = xmlMalloc(sizeof(*allocations) * count);
  if (parser->atts != NULL || parts == NULL || allocations == NULL) {
    xmlFree(parts);
    xmlFree(allocations);
    return parser->atts != NULL;
  }
  parser->atts = parts;
  parser->attallocs = allocations;
  parser->maxatts = 5 * count;
  return true;
}

/// Whether the current thread's stack has room for deeper recursion: a third of it, 1 MiB at most, is
/// kept for the work between two checks. True where the bounds of the stack cannot be told.
static inline bool muster_stack_has_room(void) {
  static _Thread_local uintptr_t limit = 0;
  if (limit == 0) {
    uintptr_t low = 0;
    size_t size = 0;
#if defined(__linux__)
    pthread_attr_t attributes;
    if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
      void *address = NULL;
      pthread_attr_getstack(&attributes, &address, &size);
      pthread_attr_destroy(&attributes);
      low = (uintptr_t)address;
    }
#elif defined(__APPLE__)
    size = pthread_get_stacksize_np(pthread_self());
    low = (uintptr_t)pthread_get_stackaddr_np(pthread_self()) - size;
#endif
    limit = low + (size / 3 < (1 << 20) ? size / 3 : (1 << 20));
  }
  return (uintptr_t)__builtin_frame_address(0) > limit;
}
