@NullMarked
package gg.muster.bench;

import org.jspecify.annotations.NullMarked;
