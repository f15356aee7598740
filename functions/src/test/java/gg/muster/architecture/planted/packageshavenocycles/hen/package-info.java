@NullMarked
package gg.muster.architecture.planted.packageshavenocycles.hen;

import org.jspecify.annotations.NullMarked;
