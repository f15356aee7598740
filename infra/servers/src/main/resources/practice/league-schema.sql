-- A practice copy of what Muster reads in the league's database, with the keys that Prisma gives it.

CREATE TABLE IF NOT EXISTS `MMR` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `mmrBase` DOUBLE NULL,
    `mmrRanked` DOUBLE NULL,
    `mmrCombines` DOUBLE NULL,
    `mmrEffective` DOUBLE NULL,
    `numCombines` INTEGER NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `User` (
    `id` VARCHAR(191) NOT NULL,
    `name` VARCHAR(191) NULL,
    `roles` VARCHAR(191) NOT NULL DEFAULT '0x0',
    `flags` VARCHAR(191) NOT NULL DEFAULT '0x0',
    `primaryRiotAccountID` VARCHAR(191) NULL,
    UNIQUE INDEX `User_primaryRiotAccountID_key` (`primaryRiotAccountID`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `Account` (
    `id` VARCHAR(191) NOT NULL,
    `userId` VARCHAR(191) NOT NULL,
    `provider` VARCHAR(191) NOT NULL,
    `providerAccountId` VARCHAR(191) NOT NULL,
    `riotIGN` VARCHAR(191) NULL,
    `mmr` INTEGER NULL,
    UNIQUE INDEX `Account_providerAccountId_key` (`providerAccountId`),
    UNIQUE INDEX `Account_mmr_key` (`mmr`),
    INDEX `Account_userId_idx` (`userId`),
    PRIMARY KEY (`id`),
    CONSTRAINT `Account_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User` (`id`) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT `Account_mmr_fkey` FOREIGN KEY (`mmr`) REFERENCES `MMR` (`id`) ON DELETE SET NULL ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `Status` (
    `userID` VARCHAR(191) NOT NULL,
    `leagueStatus` ENUM('UNREGISTERED', 'PENDING', 'MANUAL_REVIEW', 'APPROVED', 'DRAFT_ELIGIBLE', 'FREE_AGENT',
        'RESTRICTED_FREE_AGENT', 'SIGNED', 'GENERAL_MANAGER', 'RETIRED', 'SUSPENDED') NOT NULL DEFAULT 'UNREGISTERED',
    `contractStatus` VARCHAR(191) NULL,
    PRIMARY KEY (`userID`),
    CONSTRAINT `Status_userID_fkey` FOREIGN KEY (`userID`) REFERENCES `User` (`id`) ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `ControlPanel` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `name` VARCHAR(191) NOT NULL,
    `value` VARCHAR(191) NOT NULL,
    `notes` VARCHAR(191) NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `Games` (
    `gameID` VARCHAR(191) NOT NULL,
    `tier` VARCHAR(191) NOT NULL,
    `gameType` VARCHAR(191) NOT NULL,
    `season` INTEGER NOT NULL,
    `datePlayed` DATETIME(3) NOT NULL,
    PRIMARY KEY (`gameID`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `PlayerStats` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `userID` VARCHAR(191) NOT NULL,
    `gameID` VARCHAR(191) NOT NULL,
    INDEX `PlayerStats_userID_idx` (`userID`),
    INDEX `PlayerStats_gameID_idx` (`gameID`),
    PRIMARY KEY (`id`),
    CONSTRAINT `PlayerStats_userID_fkey` FOREIGN KEY (`userID`) REFERENCES `User` (`id`) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT `PlayerStats_gameID_fkey` FOREIGN KEY (`gameID`) REFERENCES `Games` (`gameID`) ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
