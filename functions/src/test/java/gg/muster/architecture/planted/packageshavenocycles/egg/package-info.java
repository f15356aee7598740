@NullMarked
package gg.muster.architecture.planted.packageshavenocycles.egg;

import org.jspecify.annotations.NullMarked;
