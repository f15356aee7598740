@NullMarked
package gg.muster.architecture.planted.wakealoneknowssqs;

import org.jspecify.annotations.NullMarked;
