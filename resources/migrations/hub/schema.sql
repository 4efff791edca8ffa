CREATE TABLE admitted (
	org BLOB NOT NULL, 
	PRIMARY KEY (org)
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE anchor (
	anchor BLOB NOT NULL, 
	seen BIGINT NOT NULL, 
	PRIMARY KEY (anchor)
);
CREATE TABLE device (
	net_id BLOB NOT NULL, 
	org BLOB NOT NULL, 
	"key" BLOB NOT NULL, 
	revoked BOOLEAN NOT NULL, 
	PRIMARY KEY (net_id)
);
CREATE TABLE document (
	kind VARCHAR(10) NOT NULL, 
	owner BLOB NOT NULL, 
	version BIGINT NOT NULL, 
	digest BLOB NOT NULL, 
	sealed BLOB NOT NULL, 
	PRIMARY KEY (kind, owner, version)
);
CREATE TABLE enrolment (
	inv BLOB NOT NULL, 
	digest BLOB NOT NULL, 
	asked BIGINT NOT NULL, 
	sealed BLOB NOT NULL, 
	PRIMARY KEY (inv, digest)
);
CREATE TABLE envelope (
	env BLOB NOT NULL, 
	mailbox BLOB NOT NULL, 
	position BIGINT NOT NULL, 
	head BLOB NOT NULL, 
	expires BIGINT NOT NULL, 
	wc BLOB NOT NULL, 
	gone VARCHAR(10) NOT NULL, 
	data BLOB, 
	PRIMARY KEY (env), 
	UNIQUE (mailbox, position)
);
CREATE TABLE invitation (
	inv BLOB NOT NULL, 
	org BLOB NOT NULL, 
	"check" BLOB NOT NULL, 
	until BIGINT NOT NULL, 
	ended BOOLEAN NOT NULL, 
	welcome BLOB, 
	PRIMARY KEY (inv)
);
CREATE TABLE mailbox (
	mailbox BLOB NOT NULL, 
	org BLOB NOT NULL, 
	listed BOOLEAN NOT NULL, 
	open_to_all BOOLEAN NOT NULL, 
	readers BLOB NOT NULL, 
	epochs BLOB NOT NULL, 
	position BIGINT NOT NULL, 
	head BLOB NOT NULL, 
	live BIGINT NOT NULL, 
	PRIMARY KEY (mailbox)
);
CREATE TABLE network (
	id BIGINT NOT NULL, 
	token_check BLOB NOT NULL, 
	net BLOB, 
	founder BLOB, 
	PRIMARY KEY (id)
);
CREATE TABLE nonce (
	nonce BLOB NOT NULL, 
	seen BIGINT NOT NULL, 
	PRIMARY KEY (nonce)
);
CREATE TABLE organisation (
	org BLOB NOT NULL, 
	version BIGINT NOT NULL, 
	digest BLOB NOT NULL, 
	access BLOB NOT NULL, 
	PRIMARY KEY (org)
);
CREATE TABLE slip (
	net_id BLOB NOT NULL, 
	slip BLOB NOT NULL, 
	seen BIGINT NOT NULL, 
	PRIMARY KEY (net_id)
);
CREATE TABLE tombstone (
	env BLOB NOT NULL, 
	wc BLOB NOT NULL, 
	day BIGINT NOT NULL, 
	PRIMARY KEY (env, wc)
);
CREATE TABLE usage (
	net_id BLOB NOT NULL, 
	day BIGINT NOT NULL, 
	what VARCHAR(10) NOT NULL, 
	count BIGINT NOT NULL, 
	PRIMARY KEY (net_id, day, what)
);
CREATE TABLE withdrawal (
	mailbox BLOB NOT NULL, 
	position BIGINT NOT NULL, 
	head BLOB NOT NULL, 
	env BLOB NOT NULL, 
	PRIMARY KEY (mailbox, position)
);
CREATE INDEX ix_device_org ON device (org);
CREATE INDEX ix_envelope_expires ON envelope (expires);
CREATE INDEX ix_mailbox_org ON mailbox (org);
CREATE INDEX ix_nonce_seen ON nonce (seen);
