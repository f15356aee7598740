/** Numbers, the league's service that records games: {@link gg.muster.numbers.Numbers} is all that others see. */
@NullMarked
package gg.muster.numbers;

import org.jspecify.annotations.NullMarked;
