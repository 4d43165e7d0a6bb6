#include "CKernels.h"

#include "vector.h"

// The network that tells text from boilerplate, over the lines of a page; its layout stands at LineModel in
// Sources/Boilerplate. Sixteen channels are sixteen lanes. Sums are added up in one order and never fused, so that the
// result is the same to the bit on every machine.
#pragma STDC FP_CONTRACT OFF

enum { CHANNELS = CKERNELS_LINE_CHANNELS };

typedef float lanes __attribute__((ext_vector_type(16)));

#define ROW(place) __extension__({ lanes loaded; memcpy(&loaded, (place), sizeof(loaded)); loaded; })
#define SAVE(place, value) __extension__({ lanes stored = (value); memcpy((place), &stored, sizeof(stored)); })

// e^x for −8 ≤ x ≤ 8, to some 1e-7 relative.
INLINE float exponential(float x) {
  float whole = __builtin_floorf(x * 1.44269504f + 0.5f);
  float rest = x - whole * 0.693359375f;
  rest = rest - whole * -2.12194440e-4f;
  float sum = 1.9875691500e-4f;
  sum = sum * rest + 1.3981999507e-3f;
  sum = sum * rest + 8.3334519073e-3f;
  sum = sum * rest + 4.1665795894e-2f;
  sum = sum * rest + 1.6666665459e-1f;
  sum = sum * rest + 5.0000001201e-1f;
  sum = sum * rest * rest + rest + 1.0f;
  union { uint32_t bits; float value; } power = {(uint32_t)((int)whole + 127) << 23};
  return sum * power.value;
}

// ln(1 + x) for x ≥ 0, to some 1e-7 relative.
INLINE float logarithm(float x) {
  union { float value; uint32_t bits; } number = {x + 1.0f};
  int exponent = (int)(number.bits >> 23) - 127;
  number.bits = (number.bits & 0x7FFFFF) | 0x3F800000;
  float ratio = (number.value - 1.0f) / (number.value + 1.0f);
  float square = ratio * ratio;
  float sum = 0.0909090909f;
  sum = sum * square + 0.1111111111f;
  sum = sum * square + 0.1428571429f;
  sum = sum * square + 0.2f;
  sum = sum * square + 0.3333333333f;
  sum = sum * square + 1.0f;
  return (float)exponent * 0.693147181f + 2.0f * ratio * sum;
}

// Macros where vectors come in or out: as arguments they have another ABI with and without AVX.
#define RELU(x) __builtin_elementwise_max((x), (lanes)0.0f)

// Lines are taken four at a time: the sum of one line is a chain of additions, each of which waits for the one before, so four
// chains side by side take the time of one. Each line's own order of additions stays.
enum { GROUP = 4 };

// out[line] += Σ x[line][i] · row i, rows of sixteen, for the lines of a group.
INLINE void accumulate(const float *weights, size_t inputs, const float *x, size_t stride, float *out) {
  lanes a = ROW(out), b = ROW(out + CHANNELS), c = ROW(out + 2 * CHANNELS), d = ROW(out + 3 * CHANNELS);
  for (size_t i = 0; i < inputs; i++) {
    lanes row = ROW(weights + i * CHANNELS);
    a += row * x[i];
    b += row * x[stride + i];
    c += row * x[2 * stride + i];
    d += row * x[3 * stride + i];
  }
  SAVE(out, a);
  SAVE(out + CHANNELS, b);
  SAVE(out + 2 * CHANNELS, c);
  SAVE(out + 3 * CHANNELS, d);
}

// out[line] = bias + Σ x[line][i] · row i; the bias stands behind the rows.
INLINE void project(const float *weights, size_t inputs, const float *x, size_t stride, float *out) {
  for (size_t l = 0; l < GROUP; l++) SAVE(out + l * CHANNELS, ROW(weights + inputs * CHANNELS));
  accumulate(weights, inputs, x, stride, out);
}

INLINE float normalized(const ckernels_line_columns *columns, size_t f, const float *row) {
  float value = (row[columns->columns[f]] - columns->mean[f]) * columns->scale[f];
  value = value < -5.0f ? -5.0f : value;
  return value > 5.0f ? 5.0f : value;
}

INLINE size_t group(size_t start, size_t count) { return count - start < GROUP ? count - start : GROUP; }

INLINE float dot(const float *weights, const float *x) {
  lanes product = ROW(weights) * ROW(x);
  float sum = weights[CHANNELS];
  for (int i = 0; i < CHANNELS; i++) sum += product[i];
  return sum;
}

INLINE const float *convolve(const float *weights, size_t reach, const float *in, float *out, size_t count) {
  const float *bias = weights + 5 * CHANNELS, *point = bias + CHANNELS;
  float active[GROUP * CHANNELS] = {0}, change[GROUP * CHANNELS];
  for (size_t start = 0; start < count; start += GROUP) {
    size_t lines = group(start, count);
    for (size_t l = 0; l < lines; l++) {
      lanes sum = ROW(bias);
      for (size_t j = 0; j < 5; j++) {
        size_t place = start + l + j * reach;
        // Before the first line and behind the last there is nothing.
        if (place >= 2 * reach && place - 2 * reach < count) {
          sum += ROW(weights + j * CHANNELS) * ROW(in + (place - 2 * reach) * CHANNELS);
        }
      }
      SAVE(active + l * CHANNELS, RELU(sum));
    }
    project(point, CHANNELS, active, CHANNELS, change);
    for (size_t l = 0; l < lines; l++) {
      SAVE(out + (start + l) * CHANNELS, ROW(in + (start + l) * CHANNELS) + ROW(change + l * CHANNELS));
    }
  }
  return point + (CHANNELS + 1) * CHANNELS;
}

INLINE const float *pool(const float *weights, const float *in, float *out, size_t count, float *attention) {
  const float *projection = weights + CHANNELS + 1;
  float total = 0;
  lanes sums = 0.0f;
  for (size_t i = 0; i < count; i++) {
    lanes here = ROW(in + i * CHANNELS);
    float a = dot(weights, in + i * CHANNELS);
    a = exponential(a < -8.0f ? -8.0f : a > 8.0f ? 8.0f : a);
    attention[i] = a;
    total += a;
    sums += here * a;
  }
  float before = 0;
  lanes sum = 0.0f;
  enum { INPUTS = 2 * CHANNELS + 4 };
  float q[GROUP * INPUTS] = {0}, change[GROUP * CHANNELS];
  for (size_t start = 0; start < count; start += GROUP) {
    size_t lines = group(start, count);
    for (size_t l = 0; l < lines; l++) {
      lanes here = ROW(in + (start + l) * CHANNELS);
      float a = attention[start + l], after = total - before - a, *x = q + l * INPUTS;
      if (after < 0) after = 0;
      SAVE(x, sum / (before + 1.0f));
      SAVE(x + CHANNELS, (sums - sum - here * a) / (after + 1.0f));
      x[2 * CHANNELS] = before / total;
      x[2 * CHANNELS + 1] = after / total;
      x[2 * CHANNELS + 2] = 0.2f * logarithm(before);
      x[2 * CHANNELS + 3] = 0.2f * logarithm(after);
      before += a;
      sum += here * a;
    }
    project(projection, INPUTS, q, INPUTS, change);
    for (size_t l = 0; l < lines; l++) {
      SAVE(out + (start + l) * CHANNELS, ROW(in + (start + l) * CHANNELS) + ROW(change + l * CHANNELS));
    }
  }
  return projection + (2 * CHANNELS + 5) * CHANNELS;
}

CKERNELS_WIDE_CLONES
void ckernels_line_embed(const ckernels_line_columns *columns, const float *row, float *sums) {
  lanes sum = ROW(sums);
  for (size_t f = 0; f < columns->count; f++) sum += ROW(columns->weights + f * CHANNELS) * normalized(columns, f, row);
  SAVE(sums, sum);
}

CKERNELS_WIDE_CLONES
void ckernels_lines(const ckernels_line_model *model, const ckernels_line_columns *place, const float *own,
                    const float *page, const float *rows, size_t stride, const float *site, size_t count, float *room,
                    float *logits) {
  const float *weights = model->weights;
  size_t features = place->count, inputs = features + 4;
  float *x = room, *first = x + GROUP * inputs, *second = first + count * CHANNELS;
  float results[GROUP * CHANNELS] = {0};
  memset(x, 0, GROUP * inputs * sizeof(float));
  for (size_t start = 0; start < count; start += GROUP) {
    size_t lines = group(start, count);
    for (size_t l = 0; l < lines; l++) {
      float *numbers = x + l * inputs;
      for (size_t f = 0; f < features; f++) numbers[f] = normalized(place, f, rows + (start + l) * stride);
      for (size_t s = 0; s < 4; s++) numbers[features + s] = site ? site[(start + l) * 4 + s] : 0.0f;
      SAVE(results + l * CHANNELS, ROW(own + (start + l) * CHANNELS) + ROW(page));
    }
    accumulate(place->weights, inputs, x, inputs, results);
    for (size_t l = 0; l < lines; l++) {
      SAVE(first + (start + l) * CHANNELS, RELU(ROW(results + l * CHANNELS)));
    }
  }
  for (size_t layer = 0; layer < model->layers; layer++) {
    size_t reach = (size_t)model->reach[layer];
    weights = reach ? convolve(weights, reach, first, second, count) : pool(weights, first, second, count, logits);
    float *other = first;
    first = second;
    second = other;
  }
  const float *logit = weights + (CHANNELS + 1) * CHANNELS;
  float heads[GROUP * CHANNELS] = {0};
  for (size_t start = 0; start < count; start += GROUP) {
    size_t lines = group(start, count);
    memcpy(heads, first + start * CHANNELS, lines * CHANNELS * sizeof(float));
    project(weights, CHANNELS, heads, CHANNELS, results);
    for (size_t l = 0; l < lines; l++) {
      float head[CHANNELS];
      SAVE(head, RELU(ROW(results + l * CHANNELS)));
      logits[start + l] = dot(logit, head);
    }
  }
}
