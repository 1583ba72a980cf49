// ---
// title: Password hashing with bcrypt
// prefix: pc-password-hash
// topic: passwords
// checks: [security/password-hashing]
// needs: [golang.org/x/crypto@0.31]
// contract: bcrypt with cost 12 and a salt for each password, over a SHA-384 of the password, because bcrypt itself reads no more than 72 bytes.
// leaves out: Rules for good passwords, a limit for attempts at login, and hashing again when the cost was raised.
// fields: []
// ---
package app

import (
	"crypto/sha512"
	"encoding/base64"
	"errors"

	"golang.org/x/crypto/bcrypt"
)

// Wire it: store HashPassword(password) at sign-up; at login ask VerifyPassword(password, stored).
// For an unknown user verify against DecoyHash, so that the time does not tell who has an account.

const passwordCost = 12

// HashPassword returns what is stored: algorithm, cost, salt and hash in one text.
func HashPassword(password string) (string, error) {
	hash, err := bcrypt.GenerateFromPassword(shorten(password), passwordCost)
	return string(hash), err
}

// VerifyPassword reports whether a password is the one that was stored.
func VerifyPassword(password, stored string) (bool, error) {
	err := bcrypt.CompareHashAndPassword([]byte(stored), shorten(password))
	if errors.Is(err, bcrypt.ErrMismatchedHashAndPassword) {
		return false, nil
	}
	return err == nil, err
}

// DecoyHash is a hash that no password fits.
func DecoyHash() (string, error) {
	hash, err := bcrypt.GenerateFromPassword([]byte("no digest is as short as this"), passwordCost)
	return string(hash), err
}

// shorten makes any password 64 bytes long, without a zero byte, at which bcrypt would stop.
func shorten(password string) []byte {
	digest := sha512.Sum384([]byte(password))
	return []byte(base64.StdEncoding.EncodeToString(digest[:]))
}
