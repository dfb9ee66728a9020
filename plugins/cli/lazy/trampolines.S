/* One trampoline for each function of a library that the command loads only when it is called
 * (docs/decisions/0001-lazy-libraries.md). A trampoline jumps through its slot; at first the slot leads to
 * premod_lazy_bind, which asks premod_lazy_resolve for the real function, and the slot is right from
 * then on. x86-64, System V calling convention: all argument registers are kept. */
#if !defined(__x86_64__)
#error "no trampolines for this processor: plugins/cli/lazy.cmake should have linked as usual"
#endif

.macro trampoline name, index
  .text
  .globl \name
  .hidden \name
  .type \name, @function
\name:
  jmp *slot_\index(%rip)
first_\index:
  pushq $\index
  jmp premod_lazy_bind
  .size \name, . - \name
  .data
  .balign 8
slot_\index:
  .quad first_\index
.endm

  .text
  .type premod_lazy_bind, @function
premod_lazy_bind:
  .cfi_startproc
  .cfi_def_cfa_offset 16            /* the return address and the index */
  pushq %rax                        /* the number of vector registers of a variadic call */
  pushq %rdi
  pushq %rsi
  pushq %rdx
  pushq %rcx
  pushq %r8
  pushq %r9
  subq $136, %rsp
  .cfi_def_cfa_offset 208
  movups %xmm0, (%rsp)
  movups %xmm1, 16(%rsp)
  movups %xmm2, 32(%rsp)
  movups %xmm3, 48(%rsp)
  movups %xmm4, 64(%rsp)
  movups %xmm5, 80(%rsp)
  movups %xmm6, 96(%rsp)
  movups %xmm7, 112(%rsp)
  movq 192(%rsp), %rdi              /* the index */
  call premod_lazy_resolve
  movq %rax, %r11
  movups (%rsp), %xmm0
  movups 16(%rsp), %xmm1
  movups 32(%rsp), %xmm2
  movups 48(%rsp), %xmm3
  movups 64(%rsp), %xmm4
  movups 80(%rsp), %xmm5
  movups 96(%rsp), %xmm6
  movups 112(%rsp), %xmm7
  addq $136, %rsp
  popq %r9
  popq %r8
  popq %rcx
  popq %rdx
  popq %rsi
  popq %rdi
  popq %rax
  addq $8, %rsp                     /* the index */
  .cfi_def_cfa_offset 8
  jmp *%r11
  .cfi_endproc
  .size premod_lazy_bind, . - premod_lazy_bind

#define LIBRARY(index, soname)
#define FUNCTION(index, library, name) trampoline name, index
#include "lazy_table.inc"

  .data
  .globl premod_lazy_slots
  .hidden premod_lazy_slots
  .balign 8
premod_lazy_slots:
#undef FUNCTION
#define FUNCTION(index, library, name) .quad slot_##index
#include "lazy_table.inc"

  .section .note.GNU-stack, "", @progbits
