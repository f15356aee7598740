package gg.muster.architecture.planted.ledgeralonetouchesthedatabase;

import javax.sql.DataSource;

record AsksTheDatabase(DataSource source) {}
