@NullMarked
package gg.muster.architecture.planted.interactionwaitsforredisalone.helper;

import org.jspecify.annotations.NullMarked;
