@NullMarked
package gg.muster.architecture.planted.entryholdseveryhandler;

import org.jspecify.annotations.NullMarked;
