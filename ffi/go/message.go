//go:build cgo

package wxpay

// Read reads a message without verifying anything: to look at what nobody has signed.
func Read(body []byte) (Fields, error) { return readMessage(nil, rootXML, 0, body) }

// Verify reads a message and verifies its signature. A verified message is not yet a payment: see
// ParsePayNotification. A reply is read by ParseReply, which knows which endpoints sign.
func Verify(body []byte, key *Key) (Fields, error) {
	if key == nil {
		return Fields{}, &Error{Kind: ErrBadKey}
	}
	return readMessage(key, rootXML, 0, body)
}

// Sign is the signature of fields: upper-case hexadecimal digits. A field "sign" takes no part, and empty
// ones do not either. fields is a map[string]string, Fields, or a struct with tags: see Marshal.
func Sign(key *Key, fields any) (string, error) { return write(writeSign, key, fields) }

// Write is the message as it stands: to send a request use NewRequest.
func Write(fields any) ([]byte, error) {
	text, err := write(writePlain, nil, fields)
	return bytesOf(text, err)
}

// WriteSigned is the message with its signature. To send a request use NewRequest, which also fills in and
// checks.
func WriteSigned(key *Key, fields any) ([]byte, error) {
	text, err := write(writeSigned, key, fields)
	return bytesOf(text, err)
}

// Canonical is what a signature is made over, without the key: to find out why one does not match. Do not
// log it in production.
func Canonical(fields any) (string, error) { return write(writeCanonical, nil, fields) }

func write(what int, key *Key, fields any) (string, error) {
	list, err := marshal(fields)
	if err != nil {
		return "", err
	}
	return writeMessage(what, key, list)
}

func bytesOf(text string, err error) ([]byte, error) {
	if err != nil {
		return nil, err
	}
	return []byte(text), nil
}
