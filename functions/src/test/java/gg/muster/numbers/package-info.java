@NullMarked
package gg.muster.numbers;

import org.jspecify.annotations.NullMarked;
