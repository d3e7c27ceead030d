// Looks at what the indexes hold now, so that the first questions are not planned as if they were empty.
CALL db.resampleOutdatedIndexes()
