@NullMarked
package gg.muster.lambda;

import org.jspecify.annotations.NullMarked;
