#include "CKernels.h"

#include "vector.h"

// Sixteen cells of a row of the matrix of Smith and Waterman at a time. A cell depends on its left neighbour, by no more than a
// gap a cell: what comes from the left is the running maximum of what the cells have by themselves, less a gap for each cell
// between, which takes a step for each doubling of the distance (a parallel prefix).
enum { LANES = 16 };
typedef int32_t cells __attribute__((ext_vector_type(16)));
typedef uint32_t words __attribute__((ext_vector_type(16)));
typedef uint8_t steps __attribute__((ext_vector_type(16)));

#define ALL(number) ((cells)(int32_t)(number))
#define CHOOSE(mask, yes, no) (((mask) & (yes)) | (~(mask) & (no)))
/// Moves all lanes to the right, zeros coming in: no score is below 0, so that less a gap it changes nothing.
#define RIGHT1(v) __builtin_shufflevector(v, ALL(0), 16, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)
#define RIGHT2(v) __builtin_shufflevector(v, ALL(0), 16, 16, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)
#define RIGHT4(v) __builtin_shufflevector(v, ALL(0), 16, 16, 16, 16, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
#define RIGHT8(v) __builtin_shufflevector(v, ALL(0), 16, 16, 16, 16, 16, 16, 16, 16, 0, 1, 2, 3, 4, 5, 6, 7)

CKERNELS_WIDE_CLONES int32_t ckernels_align_row(
    const ckernels_align_costs *costs, uint32_t word, const uint32_t *b, size_t count, const int32_t *above, int32_t *out,
    uint8_t *trace) {
  const cells lane = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  const cells gap = ALL(costs->gap);
  cells most = ALL(0);
  int32_t left = 0;
  for (size_t index = 0; index < count; index += LANES) {
    words their;
    cells diagonal, up;
    memcpy(&their, b + index, sizeof their);
    memcpy(&diagonal, above + index - 1, sizeof diagonal);
    memcpy(&up, above + index, sizeof up);

    const cells agrees = their == (words)word;
    diagonal += CHOOSE(agrees, ALL(costs->agreement), ALL(-costs->replacement));
    up -= gap;
    const cells isUp = up > diagonal;
    const cells own = __builtin_elementwise_max(__builtin_elementwise_max(diagonal, up), ALL(0));

    cells score = own;
    score = __builtin_elementwise_max(score, RIGHT1(score) - gap);
    score = __builtin_elementwise_max(score, RIGHT2(score) - 2 * gap);
    score = __builtin_elementwise_max(score, RIGHT4(score) - 4 * gap);
    score = __builtin_elementwise_max(score, RIGHT8(score) - 8 * gap);
    score = __builtin_elementwise_max(score, ALL(left) - (lane + 1) * gap);
    left = score[LANES - 1];
    if (index + LANES > count) score &= lane < ALL((int32_t)(count - index));

    cells step = CHOOSE(agrees, ALL(CKERNELS_STEP_AGREES), ALL(CKERNELS_STEP_REPLACED));
    step = CHOOSE(isUp, ALL(CKERNELS_STEP_UP), step);
    step = CHOOSE(score > own, ALL(CKERNELS_STEP_LEFT), step);
    step &= score > 0;
    const steps narrow = __builtin_convertvector(step, steps);

    most = __builtin_elementwise_max(most, score);
    memcpy(out + index, &score, sizeof score);
    memcpy(trace + index, &narrow, sizeof narrow);
  }
  return __builtin_reduce_max(most);
}
