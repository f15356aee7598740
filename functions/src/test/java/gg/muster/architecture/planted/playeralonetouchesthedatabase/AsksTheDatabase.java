package gg.muster.architecture.planted.playeralonetouchesthedatabase;

import javax.sql.DataSource;

record AsksTheDatabase(DataSource source) {}
